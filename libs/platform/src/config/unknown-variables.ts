import { VARIABLES } from './environment.js';

/** Names that begin so are ours: one that is not in the list is a typing error, and a setting that does nothing. */
const PREFIXES = [
  'TAPEDECK_',
  'MARKET_',
  'UNIVERSES_',
  'TOP_PICKS_',
  'HISTORY_WRITER_',
  'GATEWAY_',
  'MANAGEMENT_',
];

/** One problem for each variable of ours that nothing reads. */
export function unknownVariables(names: Iterable<string>): string[] {
  const known = new Set<string>(VARIABLES);
  const problems: string[] = [];
  for (const name of names) {
    if (known.has(name) || !PREFIXES.some((prefix) => name.startsWith(prefix))) continue;
    const near = VARIABLES.filter((variable) => editDistance(name, variable) <= 2);
    problems.push(
      `${name}: no such variable${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`,
    );
  }
  return problems;
}

/** Levenshtein distance: the fewest single-letter edits that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
