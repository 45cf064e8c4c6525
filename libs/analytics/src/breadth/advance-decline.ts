export interface AdvanceDecline {
  readonly advancers: number;
  readonly decliners: number;
  readonly unchanged: number;
}

/** Counts changes by their sign. Changes must be numbers: NaN would be no change at all. */
export function advanceDecline(changes: Iterable<number>): AdvanceDecline {
  let [advancers, decliners, unchanged] = [0, 0, 0];
  for (const change of changes) {
    if (change > 0) advancers += 1;
    else if (change < 0) decliners += 1;
    else unchanged += 1;
  }
  return { advancers, decliners, unchanged };
}
