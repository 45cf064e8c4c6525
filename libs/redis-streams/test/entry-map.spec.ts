import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EntryMap } from '../src/delivery/entry-map.js';

describe('a map by entry', () => {
  it('is a map by stream and id together, whatever is done to it', () => {
    const place = fc.record({
      stream: fc.constantFrom('a', 'b', 'a\n1'),
      entryId: fc.constantFrom('1', '1\n1', '2'),
    });
    const step = fc.record({ place, action: fc.constantFrom('set', 'delete', 'clear') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const map = new EntryMap<number>();
        const model = new Map<string, number>();
        for (const [value, { place: at, action }] of steps.entries()) {
          const key = JSON.stringify(at);
          if (action === 'set') {
            map.set(at, value);
            model.set(key, value);
          } else if (action === 'delete') {
            map.delete(at);
            model.delete(key);
          } else {
            map.clear();
            model.clear();
          }
          expect([map.get(at), map.has(at)]).toEqual([model.get(key), model.has(key)]);
          expect([...map.values()].sort()).toEqual([...model.values()].sort());
          expect(map.isEmpty).toBe(model.size === 0);
        }
      }),
    );
  });
});
