import { median } from '@tapedeck/analytics';
import type { UniverseRelativeVolume } from '@tapedeck/contracts';
import type { MemberFigures } from '../member/member-figures.js';
import { rounded } from '../../figures/rounded.js';

/** The relative volume of the member in the middle: one busy name does not make a busy market. */
export function universeRelativeVolume(members: readonly MemberFigures[]): UniverseRelativeVolume {
  const known = members.flatMap(({ relativeVolume }) => relativeVolume ?? []);
  const middle = median(Float64Array.from(known));
  return { median: middle === undefined ? null : rounded(middle, 4), members: known.length };
}
