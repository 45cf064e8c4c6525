import { describe, expect, it } from '@jest/globals';
import { mapEvent } from '@tapedeck/history-writer';
import { decodeEntry, encodeEntry } from '@tapedeck/redis-streams';
import { eventOf } from './bench-event.js';

describe("the bench's events", () => {
  it('are events that the writer stores, one of its own for each index', () => {
    const indexes = [0, 1, 3_999, 4_000, 999_999];
    const mapped = indexes.map((index) => mapEvent(decodeEntry(encodeEntry(eventOf(index)))));
    expect(mapped.every((event) => 'rows' in event)).toBe(true);
    expect(new Set(indexes.map((index) => eventOf(index).id)).size).toBe(indexes.length);
  });

  it('have as many picks as asked for', () => {
    expect([eventOf(1).data.picks.length, eventOf(1, 2).data.picks.length]).toEqual([20, 2]);
  });
});
