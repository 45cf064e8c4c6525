import { describe, expect, it } from '@jest/globals';
import { awaitsBars } from './awaits-bars.js';

const run = (considered: number, ...reasons: string[]) => ({
  universe: 'test',
  mode: 'intraday' as const,
  policy: 'default-intraday@1',
  considered,
  excluded: reasons.map((reason, i) => ({ symbol: `S${i}`, reason })),
  picks: [],
});

const short = '27 15-minute bars of history, 130 needed';
const stale = 'no bar at 2013-10-07T14:00Z, last is 2013-10-07T13:30Z';

describe('awaitsBars', () => {
  it.each([
    ['a feed without its newest bars', true, run(4, stale, stale, stale, short)],
    ['a feed without any bars', true, run(2, 'no bars', 'no bars')],
    ['half of one', true, run(4, stale, 'no bars', short, short)],
    [
      'short histories, and a few that are not traded any more',
      false,
      run(5, short, short, short, stale, stale),
    ],
    ['members that do not differ', false, run(5)],
    ['no members', false, run(0)],
  ])('%s: %s', (_, expected, data) => {
    expect(awaitsBars(data)).toBe(expected);
  });
});
