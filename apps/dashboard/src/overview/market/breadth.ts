import { advanceDecline } from '@tapedeck/analytics';
import type { Breadth, ShareAbove } from '@tapedeck/contracts';
import type { MemberFigures } from '../member/member-figures.js';
import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import { rounded } from '../../figures/rounded.js';

const { averages, highLowSessions } = OVERVIEW_SETTINGS;

/** How many members take part in the move; each count tells of how many. */
export function breadthOf(members: readonly MemberFigures[]): Breadth {
  const seasoned = members.filter(({ before }) => before.close.length >= highLowSessions);
  return {
    ...advanceDecline(members.map(({ changeRatio }) => changeRatio)),
    newHighs: seasoned.filter(isNewHigh).length,
    newLows: seasoned.filter(isNewLow).length,
    highLowMembers: seasoned.length,
    above20: shareAbove(members, averages.above20),
    above50: shareAbove(members, averages.above50),
    above200: shareAbove(members, averages.above200),
  };
}

function isNewHigh({ before, session }: MemberFigures): boolean {
  return before.high.subarray(-highLowSessions).every((high) => session.high > high);
}

function isNewLow({ before, session }: MemberFigures): boolean {
  return before.low.subarray(-highLowSessions).every((low) => session.low < low);
}

/** Of the members with enough history, those above the mean of the last n − 1 closes and the price itself. */
function shareAbove(members: readonly MemberFigures[], sessions: number): ShareAbove {
  const able = members.filter(({ before }) => before.close.length >= sessions - 1);
  const above = able.filter(({ before, session: { price } }) => {
    const sum = before.close.subarray(1 - sessions).reduce((total, close) => total + close, price);
    return price > sum / sessions;
  }).length;
  return { above, of: able.length, ratio: able.length === 0 ? null : rounded(above / able.length, 4) };
}
