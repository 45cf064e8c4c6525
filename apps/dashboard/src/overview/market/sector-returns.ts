import { advanceDecline } from '@tapedeck/analytics';
import type { SectorReturn } from '@tapedeck/contracts';
import type { MemberFigures } from '../member/member-figures.js';
import { percent } from '../../figures/percent.js';

/** Mean change of the members of each sector, best first, equals by name. Members without a sector are in none. */
export function sectorReturns(members: readonly MemberFigures[]): SectorReturn[] {
  const sectors = new Map<string, number[]>();
  for (const { sector, changeRatio } of members) {
    if (sector === '') continue;
    const changes = sectors.get(sector) ?? [];
    sectors.set(sector, changes);
    changes.push(changeRatio);
  }
  return [...sectors]
    .map(([sector, changes]) => {
      const { advancers, decliners } = advanceDecline(changes);
      const sum = changes.reduce((total, one) => total + one, 0);
      return {
        sector,
        members: changes.length,
        changePct: percent(sum / changes.length),
        advancers,
        decliners,
      };
    })
    .sort((a, b) => b.changePct - a.changePct || (a.sector < b.sector ? -1 : 1));
}
