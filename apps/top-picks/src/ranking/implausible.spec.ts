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
    const short = (sessions: number) => `${sessions} sessions of history, 126 needed`;
    expect(implausible(run(4, 'no bars', short(44), short(7)))).toBe(
      'no picks: 3 of 4 members excluded, 2 of them like S1: 44 sessions of history, 126 needed',
    );
  });

  it('refuses what is left of a broken feed, however good its picks look', () => {
    const stale = (count: number) => Array<string>(count).fill('no bar at 2018-02-07, last is 2018-02-06');
    const picks = [{ rank: 1 }] as unknown as TopPicksData['picks'];
    expect(implausible({ ...run(300, ...stale(296)), picks })).toBe(
      '296 of 300 members with bars lack the newest, like S0: no bar at 2018-02-07, last is 2018-02-06',
    );
    expect(implausible({ ...run(300, ...stale(150)), picks })).toBeUndefined();
    // Members that the provider never had do not count, for or against.
    expect(
      implausible({ ...run(500, ...Array<string>(490).fill('no bars'), ...stale(5)), picks }),
    ).toBeUndefined();
  });

  it('tells an empty universe and one without differences', () => {
    expect(implausible(run(0))).toBe('no picks: the universe has no members');
    expect(implausible(run(5))).toBe('no picks: none of 5 members stands out from the others');
  });
});
