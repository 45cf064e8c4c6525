import { formatMoment, type DashboardOverviewData, type OverviewExclusion } from '@tapedeck/contracts';
import { checkInput } from './check-input.js';
import { ImplausibleOverviewError } from './implausible-overview.error.js';
import { implausible } from './implausible.js';
import { breadthOf } from './market/breadth.js';
import { indexHistory } from './market/index-history.js';
import { indexLevelOf } from './market/index-level.js';
import { gainersOf, losersOf } from './market/movers.js';
import { sectorReturns } from './market/sector-returns.js';
import { universeRelativeVolume } from './market/universe-relative-volume.js';
import { universeVolatility } from './market/universe-volatility.js';
import { volumeLeadersOf } from './market/volume-leaders.js';
import { measureMember } from './member/measure-member.js';
import type { MemberFigures } from './member/member-figures.js';
import { isRefusal } from './member/refusal.js';
import type { OverviewInput } from './overview-input.js';
import { picksSummary } from './summary/picks-summary.js';
import { portfolioSummary } from './summary/portfolio-summary.js';

/**
 * The state of a universe at one moment. Pure: bars, sessions and summaries in, the `data` of an overview out.
 *
 * Throws ImplausibleOverviewError when no member can be used or most are stale, so that nothing empty is published, and
 * RangeError on an input that contradicts itself (see OverviewInput).
 */
export function computeOverview(input: OverviewInput): DashboardOverviewData {
  checkInput(input);
  const { members, excluded, considered, ended } = measured(input);
  const fault = implausible(members.length, excluded, ended);
  if (fault !== undefined) throw new ImplausibleOverviewError(fault);

  const basis = input.session === undefined ? 'daily' : 'intraday';
  const index = indexHistory(members);
  const changes = new Map(members.map(({ symbol, changeRatio }) => [symbol, changeRatio]));
  return {
    universe: input.universe,
    basis,
    pricesAsOf: formatMoment(index.time.at(-1) as number),
    considered,
    included: members.length,
    excluded,
    limited: members.flatMap(({ symbol, limitation }) =>
      limitation === undefined ? [] : [{ symbol, reason: limitation }],
    ),
    breadth: breadthOf(members),
    index: indexLevelOf(index, input.indexBaseTime, members.length),
    sectors: sectorReturns(members),
    unclassified: members.filter(({ sector }) => sector === '').length,
    gainers: gainersOf(members),
    losers: losersOf(members),
    volumeLeaders: volumeLeadersOf(members),
    relativeVolume: universeRelativeVolume(members),
    volatility: universeVolatility(members, index, basis, input.sessionsPerYear),
    picks: input.picks.map((run) => picksSummary(run, changes, input.asOf)),
    portfolio: portfolioSummary(input.portfolio, input.asOf),
  };
}

/** Members in order of symbol, so that no sum depends on the order in which they came. */
function measured(input: OverviewInput): {
  members: MemberFigures[];
  excluded: OverviewExclusion[];
  considered: number;
  /** Stale ones whose bars ended long ago. */
  ended: number;
} {
  const unique = [...new Map(input.members.map((member) => [member.symbol, member])).values()];
  unique.sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
  const members: MemberFigures[] = [];
  const excluded: OverviewExclusion[] = [];
  let ended = 0;
  for (const member of unique) {
    const figures = measureMember(member, input);
    if (isRefusal(figures)) {
      const { kind, reason } = figures;
      excluded.push({ symbol: member.symbol, kind, reason });
      if (figures.ended === true) ended += 1;
    } else members.push(figures);
  }
  return { members, excluded, considered: unique.length, ended };
}
