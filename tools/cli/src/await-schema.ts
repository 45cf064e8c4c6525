import { setTimeout as sleep } from 'node:timers/promises';
import { withHistory } from './with-history.js';

const ASK_AGAIN_MS = 1_000;
const WITHIN_MS = 15 * 60_000;

/**
 * Settles once the database is there and its schema is up to date; tells each new reason to wait once. Rejects with the last
 * one after a quarter of an hour, so that a supervisor starts afresh and an operator sees it.
 */
export async function awaitSchema(
  url: string,
  tell: (line: string) => void,
  { askAgainMs = ASK_AGAIN_MS, withinMs = WITHIN_MS } = {},
): Promise<void> {
  const deadlineMs = performance.now() + withinMs;
  let told: string | undefined;
  for (;;) {
    try {
      return await withHistory(
        url,
        { poolSize: 1, applicationName: 'tapedeck-migrate' },
        async () => undefined,
      );
    } catch (error) {
      if (performance.now() >= deadlineMs) throw error;
      const { message } = error as Error;
      if (message !== told) tell(`waiting: ${message}`);
      told = message;
    }
    await sleep(askAgainMs);
  }
}
