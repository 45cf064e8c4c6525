import { describe, expect, it } from '@jest/globals';
import { SharedBytes } from './shared-bytes.js';
import { streamEvent } from './stream-event.js';

const message = (index: number) =>
  `id: ${index}\nevent: e\ndata: ${JSON.stringify(streamEvent(index, 1_000 + index, 300))}\n\n`;

describe('bytes that all clients are sent', () => {
  it('are learnt from whoever is ahead, and read as events once they are whole', () => {
    const shared = new SharedBytes();
    const all = Buffer.from(message(0) + message(1) + message(2));
    const first = Buffer.byteLength(message(0));
    expect(shared.take(0, all.subarray(0, first + 10))).toBe(true);
    expect(shared.events).toEqual([{ index: 0, plannedAt: 1_000, end: first }]);
    expect(shared.take(0, all)).toBe(true);
    expect(shared.events.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect([shared.end, shared.events[2]?.end]).toEqual([all.length, all.length]);
    expect(shared.take(first, all.subarray(first))).toBe(true);
  });

  it('are refused where they differ, and where some are missing', () => {
    const shared = new SharedBytes();
    const all = Buffer.from(message(0) + message(1));
    shared.take(0, all);
    const changed = Buffer.from(all);
    changed[40] = (changed[40] ?? 0) ^ 1;
    expect(shared.take(0, changed)).toBe(false);
    expect(shared.take(all.length + 1, all)).toBe(false);
  });

  it('may be more than there was room for', () => {
    const shared = new SharedBytes();
    for (let index = 0; index < 5_000; index += 1) shared.take(shared.end, Buffer.from(message(index)));
    expect(shared.events.at(-1)).toMatchObject({ index: 4_999, end: shared.end });
  });
});
