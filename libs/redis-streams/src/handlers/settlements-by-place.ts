import { placeOf } from '../delivery/delivery.js';
import type { Settlement } from '../server/settlement.js';
import type { EntryOutcome } from './handler-group.js';

/**
 * What a batch handler returned, by the place of the entry. Throws TypeError for anything but a list of settlements: an
 * entry must never be acknowledged on a guess.
 */
export function settlementsByPlace(returned: unknown, attempt: number): Map<string, EntryOutcome> {
  if (!Array.isArray(returned))
    throw new TypeError(`expected a list of settlements, received ${typeof returned}`);
  return new Map(
    (returned as Settlement[]).map((settlement) => [
      placeOf(settlement.entry),
      toOutcome(settlement, attempt),
    ]),
  );
}

function toOutcome(settlement: Settlement, attempts: number): EntryOutcome {
  switch (settlement.outcome) {
    case 'done':
    case 'duplicate':
      return { kind: settlement.outcome };
    case 'rejected':
      return { kind: 'rejected', code: settlement.code, reason: settlement.reason, attempts };
    default:
      throw new TypeError(`expected a settlement, received ${JSON.stringify(settlement)}`);
  }
}
