import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MODES } from '../mode.js';
import { compileShape } from '../validate-fast.js';
import { ExcludedSymbol } from './excluded-symbol.js';
import { Pick } from './pick.js';
import { checkedTopPicksData, TopPicksData } from './top-picks.data.js';

const conforms = compileShape({
  type: TopPicksData,
  lists: { excluded: { type: ExcludedSymbol }, picks: { type: Pick } },
});

const text = fc.string({ minLength: 1, maxLength: 6 });
const price = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const pick = fc.record({
  rank: fc.integer({ min: 1, max: 50 }),
  symbol: text,
  side: fc.constantFrom('long', 'short'),
  score: fc.double({ noNaN: true, noDefaultInfinity: true }),
  contributions: fc.dictionary(text, fc.double({ noNaN: true, noDefaultInfinity: true }), { maxKeys: 3 }),
  entry: price,
  stop: price,
  targets: fc.array(price, { minLength: 1, maxLength: 3 }),
  riskReward: price,
  reasons: fc.array(text, { maxLength: 3 }),
});
const data = fc.record({
  universe: text,
  mode: fc.constantFrom(...MODES),
  policy: text,
  considered: fc.nat(),
  excluded: fc.array(fc.record({ symbol: text, reason: text }), { maxLength: 3 }),
  picks: fc.array(pick, { maxLength: 3 }),
});

const DELETED = Symbol('deleted');
/** What a member may turn into on its way here, and some values that it may take without harm. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    DELETED,
    null,
    '',
    0,
    -1,
    1.5,
    NaN,
    Infinity,
    true,
    {},
    [],
    [null],
    [''],
    [-1],
    [{}],
  ),
  fc.constantFrom<unknown>('long', 'swing', 1, new Set([1]), new Map(), new Date(0), Object.create(null)),
  fc.anything({ maxDepth: 1 }),
);

type Member = Record<string | number, unknown>;

/** Every member of the tree, as its owner and its name; and of each object a name that nobody knows. */
function places(node: unknown): [Member, string][] {
  if (typeof node !== 'object' || node === null) return [];
  const owner = node as Member;
  const own = Object.keys(owner).flatMap((name): [Member, string][] => [
    [owner, name],
    ...places(owner[name]),
  ]);
  return [...own, [owner, 'surprise'], [owner, '__proto__']];
}

/** Values are drawn again and again: an edit inside one must not reach the next draw, nor tie it into a knot. */
function fresh(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fresh);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Set) return new Set(value);
  if (value instanceof Map) return new Map(value);
  if (value instanceof Date) return new Date(value);
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as Member;
  for (const [name, member] of Object.entries(value))
    Object.defineProperty(copy, name, {
      value: fresh(member),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return copy;
}

function put(root: unknown, at: number, value: unknown): void {
  const all = places(root);
  const [owner, name] = all[at % all.length] ?? [];
  if (owner === undefined || name === undefined) return;
  if (value === DELETED) delete owner[name];
  else
    Object.defineProperty(owner, name, {
      value: fresh(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

function acceptedInFull(plain: unknown): boolean {
  try {
    checkedTopPicksData(plain);
    return true;
  } catch {
    // Whatever it throws, a refusal or a TypeError over something outlandish, it has not accepted.
    return false;
  }
}

describe('the compiled check of top-picks data', () => {
  it('accepts whatever class-validator accepts, of the ordinary kind', () => {
    fc.assert(
      fc.property(data, (plain) => {
        expect(acceptedInFull(plain)).toBe(true);
        expect(conforms(plain)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('accepts nothing that class-validator refuses', () => {
    const changes = fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 2 });
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(data, changes, (plain, edits) => {
        const changed: unknown = structuredClone(plain);
        for (const [at, value] of edits) put(changed, at, value);
        const fast = conforms(changed);
        if (fast) expect(acceptedInFull(changed)).toBe(true);
        if (fast) accepted += 1;
        else refused += 1;
      }),
      { numRuns: 1_500 },
    );
    expect(accepted).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(500);
  });
});
