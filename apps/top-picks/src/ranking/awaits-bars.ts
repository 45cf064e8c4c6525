import type { TopPicksData } from '@tapedeck/contracts';
import { NO_BARS_REASON, STALE_REASON } from './screen/screen-member.js';

/**
 * Whether a run that is implausible may be mended by bars that are still to come: half of the members or more lack the
 * newest, or have none. Too short a history does not grow by trying again.
 */
export function awaitsBars({ considered, excluded }: TopPicksData): boolean {
  const without = excluded.filter(
    ({ reason }) => reason.startsWith(STALE_REASON) || reason.startsWith(NO_BARS_REASON),
  );
  return considered > 0 && without.length >= considered / 2;
}
