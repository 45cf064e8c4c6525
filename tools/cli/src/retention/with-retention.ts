import { RetentionSession } from '@tapedeck/history';
import { withHistory, type History } from '../with-history.js';

/** A month of millions of rows takes minutes to read; nobody waits for it. */
const STATEMENT_TIMEOUT_MS = 3_600_000;

/** Work as the only one who archives, drops or restores months of this database. Throws when another is at it. */
export function withRetention(
  url: string,
  work: (session: RetentionSession, history: History) => Promise<void>,
): Promise<void> {
  const limits = {
    poolSize: 2,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    applicationName: 'tapedeck-retention',
  };
  return withHistory(url, limits, async (history) => {
    const session = await RetentionSession.begin(history);
    if (session === undefined) throw new Error('another retention or restore is under way on this database');
    try {
      await work(session, history);
    } finally {
      await session.end();
    }
  });
}
