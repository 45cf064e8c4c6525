import type { OverviewExclusion } from '@tapedeck/contracts';
import { OVERVIEW_SETTINGS } from './overview-settings.js';

/**
 * Why no overview can be made of what is left, in words; undefined when one can. Members that never had a bar, and those
 * (`ended`, of the stale) whose bars ended long ago, say nothing about the feed and do not count: they are listed, and in
 * no figure.
 */
export function implausible(
  included: number,
  excluded: readonly OverviewExclusion[],
  ended: number,
): string | undefined {
  const of = (kind: OverviewExclusion['kind']) => excluded.filter((one) => one.kind === kind);
  const stale = of('stale');
  const withBars = included + excluded.length - of('missing').length - ended;
  const behind = stale.length - ended;
  if (included > 0 && behind > OVERVIEW_SETTINGS.staleLimitRatio * withBars)
    return `${behind} of ${withBars} members with bars are stale, like ${like(stale)}`;
  if (included > 0) return undefined;
  if (excluded.length === 0) return 'the universe has no members';
  const counts = (['missing', 'stale', 'implausible'] as const).map((kind) => `${of(kind).length} ${kind}`);
  return `none of ${excluded.length} members can be used (${counts.join(', ')}), like ${like(excluded)}`;
}

function like([first]: readonly OverviewExclusion[]): string {
  return `${first?.symbol}: ${first?.reason}`;
}
