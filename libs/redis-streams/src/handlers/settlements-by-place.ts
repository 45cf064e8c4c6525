import { EntryMap } from '../delivery/entry-map.js';
import type { Settlement } from '../server/settlement.js';
import type { EntryOutcome } from './handler-group.js';

/**
 * What a batch handler returned, by the place of the entry. Throws TypeError for anything but a list of settlements: an
 * entry must never be acknowledged on a guess.
 */
export function settlementsByPlace(returned: unknown, attempt: number): EntryMap<EntryOutcome> {
  if (!Array.isArray(returned))
    throw new TypeError(`expected a list of settlements, received ${typeof returned}`);
  const outcomes = new EntryMap<EntryOutcome>();
  for (const settlement of returned as Settlement[])
    outcomes.set(settlement.entry, toOutcome(settlement, attempt));
  return outcomes;
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
