import type { FaultReport } from './run-faults.js';
import type { RoundReport } from './round-report.js';

/** All rounds of a fault in one row. Moments of recovery in milliseconds, NaN where no round recovered. */
export interface Totals {
  readonly fault: string;
  readonly kind: string;
  readonly rounds: number;
  readonly failed: number;
  readonly published: number;
  readonly lost: number;
  readonly dropped: number;
  readonly twice: number;
  readonly acknowledgedWithoutRow: number;
  readonly explainedLetters: number;
  readonly unexplainedLetters: number;
  readonly recoverP50Ms: number;
  readonly recoverMaxMs: number;
  readonly seed: string;
}

type Count =
  | 'published'
  | 'lost'
  | 'dropped'
  | 'twice'
  | 'acknowledgedWithoutRow'
  | 'explainedLetters'
  | 'unexplainedLetters';

export function totalsOf({ fault, rounds }: FaultReport): Totals {
  const sum = (count: Count) => rounds.reduce((total, { verdict }) => total + (verdict?.[count] ?? 0), 0);
  const recoveries = rounds.flatMap(({ recoverMs }) => recoverMs ?? []).sort((a, b) => a - b);
  return {
    fault: fault.name,
    kind: fault.kind,
    rounds: rounds.length,
    failed: rounds.filter(isFailed).length,
    published: sum('published'),
    lost: sum('lost'),
    dropped: sum('dropped'),
    twice: sum('twice'),
    acknowledgedWithoutRow: sum('acknowledgedWithoutRow'),
    explainedLetters: sum('explainedLetters'),
    unexplainedLetters: sum('unexplainedLetters'),
    // The nearest rank: one of the rounds really took so long.
    recoverP50Ms: Math.round(recoveries[Math.ceil(recoveries.length / 2) - 1] ?? Number.NaN),
    recoverMaxMs: Math.round(recoveries.at(-1) ?? Number.NaN),
    seed: rounds[0]?.seed ?? '',
  };
}

export function isFailed({ problems }: RoundReport): boolean {
  return problems.length > 0;
}
