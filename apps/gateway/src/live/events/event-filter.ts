/** Which events a client wants. */
export interface EventFilter {
  /** The same for filters that let the same pass. */
  readonly key: string;
  lets(type: string, subject: string): boolean;
}

const SUBTREE = '/*';

/**
 * Types are exact. A subject is exact, or ends in `/*`: `AAPL/*` is every subject that begins with `AAPL/`. An event passes when
 * it is of one of the types and about one of the subjects; an empty list lets all pass.
 */
export function eventFilter(types: readonly string[], subjects: readonly string[]): EventFilter {
  const ofType = new Set(types);
  const exact = new Set(subjects.filter((subject) => !subject.endsWith(SUBTREE)));
  const prefixes = [...new Set(subjects)]
    .filter((subject) => subject.endsWith(SUBTREE))
    .map((subject) => subject.slice(0, -1));
  return {
    key: JSON.stringify([[...ofType].sort(), [...exact].sort(), prefixes.sort()]),
    lets: (type, subject) =>
      (ofType.size === 0 || ofType.has(type)) &&
      (subjects.length === 0 || exact.has(subject) || prefixes.some((prefix) => subject.startsWith(prefix))),
  };
}
