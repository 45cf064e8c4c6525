import type { OverviewExclusion } from '@tapedeck/contracts';
import { OVERVIEW_SETTINGS } from './overview-settings.js';

/**
 * Why no overview can be made of what is left, in words; undefined when one can. Members that never had a bar say
 * nothing about the feed and do not count.
 */
export function implausible(included: number, excluded: readonly OverviewExclusion[]): string | undefined {
  const of = (kind: OverviewExclusion['kind']) => excluded.filter((one) => one.kind === kind);
  const stale = of('stale');
  const withBars = included + excluded.length - of('missing').length;
  if (stale.length > OVERVIEW_SETTINGS.staleLimitRatio * withBars)
    return `${stale.length} of ${withBars} members with bars are stale, like ${like(stale)}`;
  if (included > 0) return undefined;
  if (excluded.length === 0) return 'the universe has no members';
  const counts = (['missing', 'stale', 'implausible'] as const).map((kind) => `${of(kind).length} ${kind}`);
  return `none of ${excluded.length} members can be used (${counts.join(', ')}), like ${like(excluded)}`;
}

function like([first]: readonly OverviewExclusion[]): string {
  return `${first?.symbol}: ${first?.reason}`;
}
