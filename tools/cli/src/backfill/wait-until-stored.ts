import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;
/** A writer that is being restarted is back well within this. */
const PATIENCE_MS = 60_000;

/**
 * Polls until every id is stored and tells the count as it grows. Rejects when nothing has been stored for a minute:
 * then no history-writer is at work, and what was published waits on the stream. Ends early when stopped.
 */
export async function waitUntilStored(
  ids: readonly string[],
  stored: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  onProgress: (stored: number) => void,
  stop: AbortSignal,
): Promise<void> {
  let missing = ids;
  let lastProgressAt = Date.now();
  while (missing.length > 0 && !stop.aborted) {
    const found = await stored(missing);
    if (found.size > 0) lastProgressAt = Date.now();
    missing = missing.filter((id) => !found.has(id));
    onProgress(ids.length - missing.length);
    if (missing.length === 0) return;
    if (Date.now() - lastProgressAt > PATIENCE_MS)
      throw new Error(
        `${missing.length} of ${ids.length} published runs are not stored after ${PATIENCE_MS / 1000} s without progress; ` +
          'they wait on the stream: is a history-writer running?',
      );
    await sleep(POLL_MS);
  }
}
