import { FACTOR_NAMES } from '../factors/factor-name.js';
import type { Side } from '../plan/trade-plan.js';
import type { ModeProfile } from '../profile/mode-profile.js';
import type { CrossSection } from '../score/cross-section.js';
import type { Score } from '../score/score-member.js';
import { factorWords } from './factor-words.js';

/** So many of the strongest contributions are told, and one against. */
const SUPPORTING = 3;

/** Why this member was picked: its strongest contributions with figures, then the strongest against it. */
export function pickReasons(
  section: CrossSection,
  member: number,
  { contributions }: Score,
  side: Side,
  profile: ModeProfile,
): string[] {
  const values = section.members[member];
  if (values === undefined) return [];
  const sign = side === 'long' ? 1 : -1;
  const strongest = FACTOR_NAMES.map((name) => ({ name, share: sign * contributions[name] })).sort(
    (a, b) => b.share - a.share,
  );
  const supporting = strongest.filter(({ share }) => share > 0).slice(0, SUPPORTING);
  const against = strongest.filter(({ share }) => share < 0).at(-1);
  const sentences = supporting.map(({ name }) => {
    const beaten = Math.floor(100 * section.shareBeaten(name, member, side === 'short'));
    const standing = side === 'short' ? 'lower than' : 'ahead of';
    return `${factorWords(name, values, profile)}, ${standing} ${beaten} % of the ${section.members.length} ranked.`;
  });
  if (against !== undefined) sentences.push(`Against it: ${factorWords(against.name, values, profile)}.`);
  return sentences;
}
