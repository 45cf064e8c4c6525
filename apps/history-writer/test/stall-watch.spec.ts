import { describe, expect, it } from '@jest/globals';
import type { GroupInspection, StreamInspection } from '@tapedeck/redis-streams';
import { StallWatch } from '../src/upkeep/stall-watch.js';

const LIMIT_MS = 60_000;

function stream(group: Partial<GroupInspection>): StreamInspection[] {
  const groups = [{ group: 'g', consumers: 1, lastDeliveredId: '5-0', pending: 0, ...group }];
  return [{ stream: 's', length: 9, entriesAdded: 9, lastGeneratedId: '9-0', groups }];
}

const lagging = (lastDeliveredId: string) => stream({ lastDeliveredId, lag: 4, oldestUndeliveredId: '6-0' });

describe('the watch for groups that stand still', () => {
  it('T27: tells of a lag without progress once it has lasted, and for how long', () => {
    const watch = new StallWatch(LIMIT_MS);
    expect(watch.look(lagging('5-0'), 0)).toEqual([]);
    expect(watch.look(lagging('5-0'), LIMIT_MS - 1)).toEqual([]);
    expect(watch.look(lagging('5-0'), LIMIT_MS)).toEqual([
      { stream: 's', group: 'g', forMs: LIMIT_MS, pending: 0, lag: 4 },
    ]);
  });

  it('leaves a group alone that is behind but moves', () => {
    const watch = new StallWatch(LIMIT_MS);
    for (let n = 0; n < 5; n += 1) expect(watch.look(lagging(`${n}-0`), n * LIMIT_MS)).toEqual([]);
  });

  it('takes a long rest for no stall when work comes at last', () => {
    const watch = new StallWatch(LIMIT_MS);
    expect(watch.look(stream({}), 0)).toEqual([]);
    expect(watch.look(lagging('5-0'), 9 * LIMIT_MS)).toEqual([]);
    expect(watch.look(lagging('5-0'), 10 * LIMIT_MS)).toHaveLength(1);
  });

  it('tells of a batch that never ends, whose lag may well be 0', () => {
    const watch = new StallWatch(LIMIT_MS);
    const stuck = () =>
      stream({
        pending: 3,
        lag: 0,
        oldestPending: { entryId: '4-0', consumer: 'c', ageMs: 1, idleMs: 1, deliveries: 1 },
      });
    watch.look(stuck(), 0);
    expect(watch.look(stuck(), LIMIT_MS)).toMatchObject([{ pending: 3, lag: 0 }]);
  });

  it('T43: is not misled by a lag that nobody knows', () => {
    const watch = new StallWatch(LIMIT_MS);
    const unknown = () => stream({ oldestUndeliveredId: '6-0', lagAtLeast: 1_000 });
    watch.look(unknown(), 0);
    const [stall] = watch.look(unknown(), LIMIT_MS);
    expect(stall).toEqual({ stream: 's', group: 'g', forMs: LIMIT_MS, pending: 0 });
  });

  it('begins anew with a group that was gone', () => {
    const watch = new StallWatch(LIMIT_MS);
    watch.look(lagging('5-0'), 0);
    watch.look([], 1_000);
    expect(watch.look(lagging('5-0'), LIMIT_MS + 500)).toEqual([]);
  });
});
