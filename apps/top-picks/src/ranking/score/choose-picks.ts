import type { ExcludedSymbol, Pick } from '@tapedeck/contracts';
import type { FactorValues } from '../factors/factor-name.js';
import { tradePlan, type Side } from '../plan/trade-plan.js';
import type { RankingPolicy } from '../policy/ranking-policy.js';
import type { ModeProfile } from '../profile/mode-profile.js';
import { pickReasons } from '../reasons/pick-reasons.js';
import type { Candidate } from '../screen/candidate.js';
import { bySymbol } from './by-symbol.js';
import { CrossSection } from './cross-section.js';
import { scoreMember, type Score } from './score-member.js';

interface Ranked {
  readonly candidate: Candidate;
  readonly member: number;
  readonly score: Score;
  readonly side: Side;
}

/**
 * The best `size` candidates with their plans, highest score first and symbols in order among equals. A long needs a
 * score above zero, a short (where the policy has them) one below. A candidate without a possible plan is added to
 * `excluded` and the next takes its place.
 */
export function choosePicks(
  factors: ReadonlyMap<Candidate, FactorValues>,
  policy: RankingPolicy,
  profile: ModeProfile,
  size: number,
  excluded: ExcludedSymbol[],
): Pick[] {
  const section = new CrossSection([...factors.values()]);
  const ranked = [...factors.keys()]
    .map((candidate, member): Ranked => {
      const score = scoreMember(section, member, policy);
      return { candidate, member, score, side: score.total < 0 ? 'short' : 'long' };
    })
    .filter(({ score, side }) => score.total !== 0 && (side === 'long' || policy.allowShorts))
    .sort((a, b) => Math.abs(b.score.total) - Math.abs(a.score.total) || bySymbol(a.candidate, b.candidate));

  const picks: Pick[] = [];
  for (const { candidate, member, score, side } of ranked) {
    if (picks.length === size) break;
    const { symbol, window, indicators } = candidate;
    const plan = tradePlan(side, window, indicators.atr, profile);
    if (plan === undefined) {
      excluded.push({
        symbol,
        reason: 'moves too much for its price: a stop or target would not be above zero',
      });
      continue;
    }
    picks.push({
      rank: picks.length + 1,
      symbol,
      side,
      score: score.total,
      contributions: score.contributions,
      entry: plan.entry,
      stop: plan.stop,
      targets: [...plan.targets],
      riskReward: plan.riskReward,
      reasons: pickReasons(section, member, score, side, profile),
    });
  }
  return picks;
}
