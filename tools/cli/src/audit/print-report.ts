import { rangeSize } from '@tapedeck/history';
import { isWhole, type StreamReport } from './stream-report.js';

const SHOWN_RANGES = 20;

/** The report of one stream as lines: what is accounted for, then each loss by itself. */
export function reportLines(report: StreamReport): string[] {
  const { stream, onStream, stored, waiting, unstored, retired, deadLetters, lost, lostCount, sources } =
    report;
  const letters = Object.entries(deadLetters).map(([code, count]) => `${count} ${code}`);
  return [
    `${stream}: ${isWhole(report) ? 'nothing is missing' : 'EVENTS ARE MISSING'}`,
    `  on the stream ${onStream}: stored ${stored}, waiting ${waiting}, left out on purpose ${unstored}, ` +
      `retired ${retired}, lost ${lostCount}`,
    `  dead letters: ${letters.length === 0 ? 'none' : letters.join(', ')}`,
    ...sources.map(
      ({ source, last, stored: numbered, retired: gone, repeated, missing }) =>
        `  ${source}: numbered to ${last}, stored ${numbered}, retired ${gone}, missing ${rangeSize(missing)}` +
        (repeated > 0 ? `, numbers given twice ${repeated}` : ''),
    ),
    ...lost.map(
      ({ entryId, eventId, source, sequence }) =>
        `  lost: entry ${entryId}, event ${eventId}, ${source} number ${sequence ?? 'none'}`,
    ),
    ...(lostCount > lost.length ? [`  lost: and ${lostCount - lost.length} more`] : []),
    ...sources.flatMap(({ source, missing }) => [
      ...missing
        .slice(0, SHOWN_RANGES)
        .map(({ first, last }) => `  missing: ${source} ${first === last ? first : `${first} to ${last}`}`),
      ...(missing.length > SHOWN_RANGES
        ? [`  missing: ${source} and ${missing.length - SHOWN_RANGES} more ranges`]
        : []),
    ]),
  ];
}
