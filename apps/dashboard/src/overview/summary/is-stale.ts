import { parseMoment } from '@tapedeck/contracts';
import type { Known } from '../overview-input.js';

/** Whether the snapshot's successor was overdue at that moment (epoch ms). One that does not say when it would be is. */
export function isStale({ staleAfter }: Known, asOf: number): boolean {
  return (parseMoment(staleAfter) ?? -Infinity) <= asOf;
}
