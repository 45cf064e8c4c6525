import { describe, expect, it } from '@jest/globals';
import type { TopPicksData } from '@tapedeck/contracts';
import { implausible } from './implausible.js';

const run = (considered: number, ...reasons: string[]): TopPicksData => ({
  universe: 'test',
  mode: 'swing',
  policy: 'default-swing@1',
  considered,
  excluded: reasons.map((reason, i) => ({ symbol: `S${i}`, reason })),
  picks: [],
});

describe('implausible', () => {
  it('names the commonest reason when nobody was picked', () => {
    const stale = (day: string) => `no bar at 2018-02-07, last is ${day}`;
    expect(implausible(run(4, 'no bars', stale('2018-02-06'), stale('2018-02-05')))).toBe(
      'no picks: 3 of 4 members excluded, 2 of them like S1: no bar at 2018-02-07, last is 2018-02-06',
    );
  });

  it('tells an empty universe and one without differences', () => {
    expect(implausible(run(0))).toBe('no picks: the universe has no members');
    expect(implausible(run(5))).toBe('no picks: none of 5 members stands out from the others');
  });
});
