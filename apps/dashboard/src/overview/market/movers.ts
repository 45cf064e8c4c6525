import type { Mover } from '@tapedeck/contracts';
import type { MemberFigures } from '../member/member-figures.js';
import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import { percent } from '../../figures/percent.js';

/** Members that rose, largest rise first; equals in order of symbol, which is the order of the members. */
export function gainersOf(members: readonly MemberFigures[]): Mover[] {
  return listed(
    members.filter(({ changeRatio }) => changeRatio > 0),
    -1,
  );
}

/** Members that fell, largest fall first. */
export function losersOf(members: readonly MemberFigures[]): Mover[] {
  return listed(
    members.filter(({ changeRatio }) => changeRatio < 0),
    1,
  );
}

/** The sort is stable, so the order of the members decides between equals. */
function listed(members: MemberFigures[], sign: 1 | -1): Mover[] {
  return members
    .sort((a, b) => sign * (a.changeRatio - b.changeRatio))
    .slice(0, OVERVIEW_SETTINGS.listed)
    .map(({ symbol, session: { price }, changeRatio }) => ({
      symbol,
      price,
      changePct: percent(changeRatio),
    }));
}
