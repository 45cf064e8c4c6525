import type { ExcludedSymbol, TopPicksData } from '@tapedeck/contracts';
import { NO_BARS_REASON, STALE_REASON } from './screen/screen-member.js';

/** More than this share of the members with bars lacking the newest one is a broken feed, not a quiet market. */
const STALE_LIMIT = 0.5;

/**
 * Why a run must not be published, so that the last good snapshot stays; undefined when it may be. Members that never
 * had a bar say nothing about the feed and do not count.
 */
export function implausible({ considered, excluded, picks }: TopPicksData): string | undefined {
  const stale = excluded.filter(({ reason }) => reason.startsWith(STALE_REASON));
  const withBars = considered - excluded.filter(({ reason }) => reason.startsWith(NO_BARS_REASON)).length;
  if (stale.length > STALE_LIMIT * withBars)
    return `${stale.length} of ${withBars} members with bars lack the newest, like ${stale[0]?.symbol}: ${stale[0]?.reason}`;
  if (picks.length > 0) return undefined;
  if (considered === 0) return 'no picks: the universe has no members';
  if (excluded.length === 0) return `no picks: none of ${considered} members stands out from the others`;
  const kinds = new Map<string, ExcludedSymbol[]>();
  for (const one of excluded) {
    const kind = one.reason.replace(/\d[\d.]*/g, '#');
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const commonest = [...kinds.values()].reduce((most, kind) => (kind.length > most.length ? kind : most));
  const example = commonest[0];
  return (
    `no picks: ${excluded.length} of ${considered} members excluded, ${commonest.length} of them ` +
    `like ${example?.symbol}: ${example?.reason}`
  );
}
