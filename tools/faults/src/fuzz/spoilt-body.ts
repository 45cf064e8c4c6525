import type { Chance } from '../chance.js';

const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  1e-320,
  true,
  [],
  {},
  '\0',
  '\ud800',
  'NaN',
  'x'.repeat(5_000),
  [[[[[[[[[]]]]]]]]],
  { __proto__: null, constructor: 1 },
];
const NAMES = ['__proto__', 'constructor', 'toString', '', 'extra', '0', 'é'];

/** A body that is taken, as it is or with a few members changed, dropped or added, or cut short. */
export function spoiltBody(good: unknown, chance: Chance): string {
  const kind = chance.next();
  if (kind < 0.25) return JSON.stringify(good);
  if (kind < 0.35) return JSON.stringify(good).slice(0, chance.between(0, 80));
  if (kind < 0.4) return JSON.stringify(chance.pick(ODD));
  if (kind < 0.41) return JSON.stringify({ text: 'x'.repeat(70_000) });
  const members = Object.entries(good as object).filter(() => chance.next() > 0.1);
  const spoilt = members.map(([name, value]) => [name, chance.next() < 0.2 ? chance.pick(ODD) : value]);
  if (chance.next() < 0.2) spoilt.push([chance.pick(NAMES), chance.pick(ODD)]);
  return JSON.stringify(Object.fromEntries(spoilt as [string, unknown][]));
}
