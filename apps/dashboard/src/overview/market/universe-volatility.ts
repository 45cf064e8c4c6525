import { median, realisedVolatilityPct, type IndexLine } from '@tapedeck/analytics';
import type { OverviewBasis, UniverseVolatility } from '@tapedeck/contracts';
import type { MemberFigures } from '../member/member-figures.js';
import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import { rounded } from '../../figures/rounded.js';

const { volatilitySessions } = OVERVIEW_SETTINGS;

/** Over finished sessions only: the return of half a session would be taken for that of a whole one. */
export function universeVolatility(
  members: readonly MemberFigures[],
  index: IndexLine,
  basis: OverviewBasis,
  sessionsPerYear: number,
): UniverseVolatility {
  const levels = basis === 'daily' ? index.level : index.level.subarray(0, -1);
  const known = members.flatMap(
    ({ before, session }) =>
      volatility(
        basis === 'daily'
          ? Float64Array.of(...before.close.slice(-volatilitySessions), session.price)
          : before.close,
        sessionsPerYear,
      ) ?? [],
  );
  return {
    indexPct: shown(volatility(levels, sessionsPerYear)),
    medianMemberPct: shown(median(Float64Array.from(known))),
    members: known.length,
    sessions: volatilitySessions,
    sessionsPerYear,
  };
}

/** Undefined for a history shorter than the window. */
function volatility(closes: Float64Array, sessionsPerYear: number): number | undefined {
  return closes.length <= volatilitySessions
    ? undefined
    : realisedVolatilityPct(closes.subarray(-volatilitySessions - 1), sessionsPerYear);
}

function shown(value: number | undefined): number | null {
  return value === undefined ? null : rounded(value, 4);
}
