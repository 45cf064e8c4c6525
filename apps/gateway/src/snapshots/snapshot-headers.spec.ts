import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { MarketClock } from '@tapedeck/market-data';
import fc from 'fast-check';
import type { ServedSnapshot } from './served-snapshot.js';
import { asOfHeaders, latestHeaders, latestHeadersHoldUntil } from './snapshot-headers.js';

const NOON_MS = Date.parse('2018-02-07T12:00:00Z');

function snapshot(
  parts: Partial<ServedSnapshot['meta']>,
  source: ServedSnapshot['source'] = 'redis',
): ServedSnapshot {
  const meta = {
    asOf: NOON_MS,
    computedAt: Date.now(),
    nextExpectedAt: NOON_MS,
    staleAfter: NOON_MS,
    ...parts,
  };
  return { body: Buffer.of(), etag: '"x"', meta, source };
}

/** Seconds for which a cache that obeys RFC 9111 may hold the answer. */
function heldS(headers: Readonly<Record<string, string>>): number {
  return Number(/max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1]) - Number(headers['age']);
}

describe('the headers of a latest read', () => {
  it('T39: let a cache hold it for no longer than the market takes to the next, and for a second at least', () => {
    const cases = fc.record({
      speed: fc.constantFrom(0.5, 1, 60, 86_400),
      marketMs: fc.integer({ min: -1_000_000, max: 400_000_000 }),
      ageMs: fc.integer({ min: -60_000, max: 10_000_000_000 }),
    });
    fc.assert(
      fc.property(cases, ({ speed, marketMs, ageMs }) => {
        const clock = MarketClock.parse(`2018-02-07T12:00:00Z@${speed}x`);
        const computedAt = Date.now() - ageMs;
        const held = heldS(
          latestHeaders(snapshot({ nextExpectedAt: NOON_MS + marketMs, computedAt }), clock),
        );
        expect(held).toBeGreaterThanOrEqual(1);
        // The clock counts whole milliseconds of wall time, the last one begun.
        expect(held).toBeLessThanOrEqual(Math.max(1, Math.ceil(marketMs / speed) / 1000));
        expect(held).toBeGreaterThanOrEqual(Math.max(1, marketMs / speed / 1000 - 2));
      }),
    );
  });

  it.each(['memory', 'history'] as const)('let it be held for a second when it comes from %s', (source) => {
    const clock = MarketClock.parse('2018-02-07T12:00:00Z');
    expect(heldS(latestHeaders(snapshot({ nextExpectedAt: NOON_MS + 3_600_000 }, source), clock))).toBe(1);
  });

  it('call it stale from the very moment that it says', () => {
    const clock = MarketClock.parse('2018-02-07T12:00:00Z', 0, () => 0);
    expect(latestHeaders(snapshot({ staleAfter: NOON_MS }), clock)['snapshot-stale']).toBe('true');
    expect(latestHeaders(snapshot({ staleAfter: NOON_MS + 1 }), clock)['snapshot-stale']).toBe('false');
  });

  it('stay as they are for as long as they are said to', () => {
    const offset = fc.integer({ min: -100_000, max: 100_000 });
    const cases = fc.record({
      speed: fc.constantFrom(0.5, 1, 60),
      next: offset,
      stale: offset,
      computed: offset,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ speed, next, stale, computed, share }) => {
        const wallMs = 1_700_000_000_123;
        const now = jest.spyOn(Date, 'now').mockReturnValue(wallMs);
        const clock = MarketClock.parse(`2018-02-07T12:00:00Z@${speed}x`, wallMs - 5_000);
        const meta = {
          nextExpectedAt: NOON_MS + next,
          staleAfter: NOON_MS + stale,
          computedAt: wallMs + computed,
        };
        const one = snapshot(meta);
        const headers = latestHeaders(one, clock);
        const untilMs = latestHeadersHoldUntil(one, clock);
        expect(untilMs).toBeGreaterThan(wallMs);
        for (const atMs of [wallMs + Math.floor(share * (untilMs - wallMs - 1)), untilMs - 1]) {
          now.mockReturnValue(atMs);
          expect(latestHeaders(one, clock)).toEqual(headers);
        }
      }),
    );
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('never date it in the future, whatever the clock of the machine that computed it', () => {
    const headers = asOfHeaders(snapshot({ computedAt: Date.now() + 3_600_000 }), NOON_MS, false);
    expect(Date.parse(headers['last-modified'] ?? '')).toBeLessThanOrEqual(Date.now());
  });
});
