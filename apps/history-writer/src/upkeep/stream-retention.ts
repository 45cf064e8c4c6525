import { REQUIRED_GROUPS, type StreamName } from '@tapedeck/contracts';
import type { TapedeckConfig } from '@tapedeck/platform';
import type { JanitorStream } from '@tapedeck/redis-streams';

/**
 * Streams that history keeps nothing of serve who listens now, and a listener that was away for a moment. Nothing can be
 * replayed from them, and with 48 symbols a day of scalping alone would be 250 MB.
 */
const LIVE_KEEP_MS = 3_600_000;
const LIVE_KEEP_ENTRIES = 100;

/** How the janitor is to keep a stream: as configured, and no longer than it can be of use. */
export function streamRetention(
  stream: StreamName,
  { keepMs, keepEntries, memoryCapBytes, trimAtMemoryCap }: TapedeckConfig['streams'],
): JanitorStream {
  const requiredGroups = REQUIRED_GROUPS[stream];
  const liveOnly = requiredGroups.length === 0;
  return {
    stream,
    requiredGroups,
    keepMs: liveOnly ? Math.min(keepMs, LIVE_KEEP_MS) : keepMs,
    keepLength: liveOnly ? Math.min(keepEntries, LIVE_KEEP_ENTRIES) : keepEntries,
    ...(memoryCapBytes !== undefined && {
      memory: { capBytes: memoryCapBytes, trimUndelivered: trimAtMemoryCap },
    }),
  };
}
