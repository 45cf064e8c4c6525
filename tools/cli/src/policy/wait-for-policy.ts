import { setTimeout as sleep } from 'node:timers/promises';
import { EVENT_TYPES } from '@tapedeck/contracts';
import { StoredEventsQuery } from '@tapedeck/history';
import type { Receipt } from '@tapedeck/platform';
import type { History } from '../with-history.js';

const POLL_MS = 100;
const PATIENCE_MS = 10_000;

/** Whether the event of a receipt is in history within some seconds, as it is wherever a history-writer is at work. */
export async function isStoredSoon(
  history: History,
  { id, asOf }: Receipt,
  patienceMs = PATIENCE_MS,
): Promise<boolean> {
  const key = { type: EVENT_TYPES.policyUpdated, eventId: id, asOfMs: Date.parse(asOf) };
  const until = performance.now() + patienceMs;
  for (;;) {
    if ((await new StoredEventsQuery(history).among([key])).size > 0) return true;
    if (performance.now() > until) return false;
    await sleep(POLL_MS);
  }
}
