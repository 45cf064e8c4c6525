import { discrepancies } from './account.js';
import type { MillionOptions } from './million-options.js';
import type { MillionReport } from './million-report.js';

export const RESIDENT_LIMIT_MB = 200;
/** Above it memory is not flat. Samples of a collected heap scatter by a few percent. */
const FLAT_RATIO = 1.1;
/** A shorter run is over before V8's heap has found its size. */
const JUDGED_FROM_EVENTS = 100_000;

/** What is wrong with a run, one sentence each; empty when it shows what it is to show. */
export function faultsOf({ account, kills, memory }: MillionReport, options: MillionOptions): string[] {
  const faults = discrepancies(account);
  if (account.published !== options.events)
    faults.push(`published: expected ${options.events}, found ${account.published}`);
  if (kills.length !== options.kills)
    faults.push(`kills: expected ${options.kills}, there were ${kills.length}`);
  if (!(memory.maxMb < RESIDENT_LIMIT_MB))
    faults.push(
      `resident memory: expected less than ${RESIDENT_LIMIT_MB} MB, it was ${memory.maxMb.toFixed(1)}`,
    );
  if (options.events >= JUDGED_FROM_EVENTS && !(memory.growthRatio <= FLAT_RATIO))
    faults.push(
      `resident memory: grew by ${memory.growthRatio.toFixed(2)} from the first tenths to the last, expected at most ${FLAT_RATIO}`,
    );
  return faults;
}

export function reportText(report: MillionReport, options: MillionOptions): string {
  const { account, kills, memory, seconds } = report;
  const faults = faultsOf(report, options);
  return [
    '',
    `published ${account.published}, appended ${account.appended}, rows ${account.rows}, distinct events ${account.distinctEvents}, picks ${account.picks}`,
    `sequence 1 to ${account.lastSequence}: gaps ${account.sequenceGaps}, repeated ${account.sequencesRepeated}`,
    `pending ${account.pending}, dead letters ${account.deadLetters}`,
    ...kills.map(
      ({ settled, pending, backAfterMs }, index) =>
        `kill ${index + 1}: SIGKILL after ${settled} events with ${pending} in hand, the next one acknowledged ${Math.round(backAfterMs)} ms later`,
    ),
    `${Math.round(account.published / seconds)} events/s, ${Math.round((account.rows + account.picks) / seconds)} rows/s over ${seconds.toFixed(1)} s, kills and restarts included`,
    `Redis at most ${report.redisPeakMb.toFixed(0)} MB, stream at most ${report.streamPeakLength} entries`,
    '',
    'resident memory of the writer, MB, sampled by tenth of the run',
    'tenth  samples    min    p50    max',
    ...memory
      .tenths()
      .map(({ tenth, samples, minMb, p50Mb, maxMb }) =>
        [
          String(tenth).padStart(5),
          String(samples).padStart(8),
          ...[minMb, p50Mb, maxMb].map(megabytes),
        ].join(' '),
      ),
    `last tenth over the first three: ${memory.growthRatio.toFixed(2)}${
      options.events < JUDGED_FROM_EVENTS ? ' (too short a run to judge)' : ''
    }`,
    '',
    faults.length === 0 ? 'every event is stored exactly once' : `FAILED\n  ${faults.join('\n  ')}`,
    '',
  ].join('\n');
}

function megabytes(value: number): string {
  return (Number.isFinite(value) ? value.toFixed(1) : '-').padStart(6);
}
