import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeenEvents } from '../src/replay/seen-events.js';

describe('SeenEvents', () => {
  it('says what a Set would, also past its first sizes', () => {
    const uuid = fc.oneof(
      fc.uuid(),
      fc.nat(3_000).map((n) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`),
    );
    const event = fc.record({ eventId: uuid, asOfMs: fc.constantFrom(-1, 0, 1_518_037_200_000) });
    fc.assert(
      fc.property(fc.array(event, { minLength: 2_000, maxLength: 3_000 }), (events) => {
        const seen = new SeenEvents();
        const expected = new Set<string>();
        for (const { eventId, asOfMs } of events) {
          const key = `${eventId} ${asOfMs}`;
          if (seen.add({ eventId, asOfMs }) === expected.has(key)) throw new Error(`wrong about ${key}`);
          expected.add(key);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('does not slow down with ids that count up', () => {
    const seen = new SeenEvents();
    const startedAt = performance.now();
    for (let n = 0; n < 20_000; n++)
      seen.add({ eventId: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`, asOfMs: n * 60_000 });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
