import { formatMoment, parseMoment } from '@tapedeck/contracts';

/** Why a snapshot of that moment must not be shown: it knows more than the overview may. Undefined when it may be. */
export function laterWords(snapshotAsOf: string, asOf: number): string | undefined {
  const moment = parseMoment(snapshotAsOf);
  if (moment === undefined) return `its as-of is no moment: ${JSON.stringify(snapshotAsOf)}`;
  return moment > asOf ? `the latest is of ${snapshotAsOf}, after ${formatMoment(asOf)}` : undefined;
}
