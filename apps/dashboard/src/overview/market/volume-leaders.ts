import type { VolumeLeader } from '@tapedeck/contracts';
import type { MemberFigures } from '../member/member-figures.js';
import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import { rounded } from '../../figures/rounded.js';

/** Members with the most turnover; shares alone would list the cheapest. Instruments without volume lead nothing. */
export function volumeLeadersOf(members: readonly MemberFigures[]): VolumeLeader[] {
  return members
    .filter(({ session: { turnover } }) => turnover > 0)
    .sort((a, b) => b.session.turnover - a.session.turnover)
    .slice(0, OVERVIEW_SETTINGS.listed)
    .map(({ symbol, session, relativeVolume }) => ({
      symbol,
      volume: session.volume,
      turnover: rounded(session.turnover, 2),
      relativeVolume: relativeVolume === undefined ? null : rounded(relativeVolume, 4),
    }));
}
