import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HeldSnapshot } from './held-snapshot.js';
import { SnapshotStore } from './snapshot-store.js';

function held(bytes: number): HeldSnapshot {
  const meta = { asOf: 0, computedAt: 0, nextExpectedAt: 0, staleAfter: 0 };
  const snapshot = { body: Buffer.alloc(bytes), meta, etag: '""', source: 'redis' as const };
  return { snapshot, server: undefined, generation: 0, expiresAtMs: Infinity, shown: false };
}

describe('SnapshotStore', () => {
  it('holds neither more entries nor more bytes than it may, whatever comes', () => {
    const change = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      bytes: fc.nat(60),
      what: fc.constantFrom('set', 'delete', 'show'),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const store = new SnapshotStore(4, 400);
        const keys = new Set<string>();
        for (const { key, bytes, what } of changes) {
          keys.add(key);
          const entry = store.get(key);
          if (what === 'set') store.set(key, held(bytes));
          else if (what === 'delete') store.delete(key);
          else if (entry) entry.shown = true;
          const entries = [...keys].flatMap((one) => store.get(one) ?? []);
          expect(entries.length).toBe(store.size);
          expect(entries.length).toBeLessThanOrEqual(4);
          expect(
            entries.reduce((sum, { snapshot }) => sum + 4 * snapshot.body.length, 0),
          ).toBeLessThanOrEqual(400);
        }
      }),
    );
  });

  it('gives up what was not shown first', () => {
    const store = new SnapshotStore(2, 1_000);
    store.set('shown', { ...held(1), shown: true });
    store.set('never', held(1));
    store.set('new', held(1));
    expect(
      [store.get('shown'), store.get('never'), store.get('new')].map((entry) => entry !== undefined),
    ).toEqual([true, false, true]);
  });

  it('does not hold what is larger than everything together may be', () => {
    const store = new SnapshotStore(2, 100);
    store.set('large', held(26));
    expect(store.size).toBe(0);
  });
});
