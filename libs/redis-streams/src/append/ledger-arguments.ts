import type { LedgerEntry } from './append-request.js';

/** What the scripts take of a ledger: its member, or '' for none, the score, and how many to keep. Throws RangeError. */
export function ledgerArguments(ledger: LedgerEntry | undefined): [string, number, number] {
  if (ledger === undefined) return ['', 0, 0];
  const { member, score, keep } = ledger;
  if (member === '') throw new RangeError('expected a member for the ledger, received an empty text');
  if (!Number.isFinite(score))
    throw new RangeError(`expected a finite score for the ledger, received ${score}`);
  if (!Number.isSafeInteger(keep) || keep < 1)
    throw new RangeError(`expected one or more members to keep in the ledger, received ${keep}`);
  return [member, score, keep];
}
