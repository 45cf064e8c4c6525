import type { SequenceRange } from '@tapedeck/history';
import type { LetterSummary } from '@tapedeck/redis-streams';

/** By source, the sequence numbers of dead letters as ranges of one. */
export function deadSequences(letters: readonly LetterSummary[]): ReadonlyMap<string, SequenceRange[]> {
  const bySource = new Map<string, SequenceRange[]>();
  for (const { source, sequence } of letters) {
    if (source === undefined || sequence === undefined) continue;
    const ranges = bySource.get(source) ?? [];
    ranges.push({ first: sequence, last: sequence });
    bySource.set(source, ranges);
  }
  return bySource;
}
