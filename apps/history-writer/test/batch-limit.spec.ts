import { describe, expect, it } from '@jest/globals';
import { BatchLimit } from '../src/write/batch-limit.js';

const sizes = (limit: BatchLimit, events: number) =>
  [...limit.parts(Array.from({ length: events }))].map(({ length }) => length);

describe('BatchLimit', () => {
  it('leaves a batch whole until one is cancelled', () => {
    expect(sizes(new BatchLimit(), 1_000)).toEqual([1_000]);
    expect(sizes(new BatchLimit(), 0)).toEqual([]);
  });

  it('halves what was cancelled, down to one event', () => {
    const limit = new BatchLimit();
    limit.cancelled(1_000);
    expect(sizes(limit, 1_200)).toEqual([500, 500, 200]);
    limit.cancelled(3);
    expect(sizes(limit, 2)).toEqual([1, 1]);
    limit.cancelled(1);
    expect(sizes(limit, 2)).toEqual([1, 1]);
  });

  it('grows by a tenth with all that worked, until batches are whole again', () => {
    const limit = new BatchLimit();
    limit.cancelled(1_000);
    limit.stored(1_000);
    expect(sizes(limit, 1_000)).toEqual([550, 450]);
    for (let calls = 0; calls < 7; calls += 1) limit.stored(1_000);
    expect(sizes(limit, 1_000)).toEqual([1_000]);
  });

  it('is not forgotten because a small batch came in between', () => {
    const limit = new BatchLimit();
    limit.cancelled(1_000);
    limit.stored(3);
    expect(sizes(limit, 1_000)).toEqual([500, 500]);
  });
});
