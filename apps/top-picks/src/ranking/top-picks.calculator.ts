import { finishSteps, median } from '@tapedeck/analytics';
import type { ExcludedSymbol, Pick, TopPicksData } from '@tapedeck/contracts';
import { FACTOR_NAMES, type FactorValues } from './factors/factor-name.js';
import { factorValues } from './factors/factor-values.js';
import { MINIMUM_CROSS_SECTION } from './factors/winsorised-z-scores.js';
import { checkPolicy } from './policy/check-policy.js';
import { DEFAULT_POLICIES } from './policy/default-policies.js';
import type { RankingPolicy } from './policy/ranking-policy.js';
import { MODE_PROFILES } from './profile/mode-profiles.js';
import type { ModeProfile } from './profile/mode-profile.js';
import type { RankingInput } from './ranking-input.js';
import { bySymbol } from './score/by-symbol.js';
import { choosePicks } from './score/choose-picks.js';
import type { Candidate } from './screen/candidate.js';
import { liquidityRefusal } from './screen/liquidity-refusal.js';
import { screenMember } from './screen/screen-member.js';
import { TrackerStore } from './state/tracker-store.js';

const DEFAULT_SIZE = 20;
/** Room for several universes in every mode, in about 7 MB. */
const DEFAULT_CAPACITY = 10_000;

/**
 * Ranks a universe across its members. The answer depends on nothing but the input and the policy: what the
 * calculator remembers between calls only saves computing recursive indicators anew, and gives the same numbers bit
 * for bit. It reads no clock and does no I/O.
 */
export class TopPicksCalculator {
  readonly #trackers: TrackerStore;

  /** `capacity`: most symbols × modes whose indicators are kept between calls. */
  constructor(capacity = DEFAULT_CAPACITY) {
    this.#trackers = new TrackerStore(capacity);
  }

  /**
   * The best picks, and every member that could not be ranked with its reason; no picks when too few members can be
   * compared (see `implausible`). Throws RangeError on an expected close after the as-of, a negative size or bars in
   * another timeframe than the mode's, and PolicyError on a policy that cannot rank.
   */
  rank(input: RankingInput, policy: RankingPolicy = DEFAULT_POLICIES[input.mode]): TopPicksData {
    return finishSteps(this.rankSteps(input, policy));
  }

  /** The same in steps of one member each, for a caller that has others to attend to in between. */
  *rankSteps(
    input: RankingInput,
    policy: RankingPolicy = DEFAULT_POLICIES[input.mode],
  ): Generator<void, TopPicksData> {
    checkPolicy(policy, input.mode);
    checkInput(input);
    const profile = MODE_PROFILES[input.mode];
    const excluded: ExcludedSymbol[] = [];
    const candidates = yield* this.#screen(input, profile, excluded);
    const factors = yield* usableFactors(candidates, profile, excluded);
    const picks =
      factors.size < MINIMUM_CROSS_SECTION
        ? refuseAll(factors, excluded)
        : choosePicks(factors, policy, profile, input.size ?? DEFAULT_SIZE, excluded);
    return {
      universe: input.universe,
      mode: input.mode,
      policy: policy.name,
      considered: new Set(input.members.map(({ symbol }) => symbol)).size,
      excluded: excluded.sort(bySymbol),
      picks,
    };
  }

  /** Candidates in order of symbol, so that no sum depends on the order of the members. */
  *#screen(
    input: RankingInput,
    profile: ModeProfile,
    excluded: ExcludedSymbol[],
  ): Generator<void, Candidate[]> {
    const members = [...new Map(input.members.map((member) => [member.symbol, member])).values()];
    const sound: Candidate[] = [];
    for (const member of members.sort(bySymbol)) {
      const screened = screenMember(member, input, profile, this.#trackers);
      if (typeof screened === 'string') excluded.push({ symbol: member.symbol, reason: screened });
      else sound.push(screened);
      yield;
    }
    const universeMedian = median(Float64Array.from(sound, (one) => one.medianDollarVolume)) ?? 0;
    return sound.filter(({ symbol, medianDollarVolume }) => {
      const reason = liquidityRefusal(medianDollarVolume, universeMedian, profile);
      if (reason !== undefined) excluded.push({ symbol, reason });
      return reason === undefined;
    });
  }
}

function checkInput({ asOf, expectedCloseTime, size }: RankingInput): void {
  if (!Number.isFinite(asOf) || !(expectedCloseTime <= asOf))
    throw new RangeError(`expected a close at or before the as-of ${asOf}, received ${expectedCloseTime}`);
  if (size !== undefined && (!Number.isInteger(size) || size < 0))
    throw new RangeError(`expected a whole number of picks, received ${size}`);
}

/** Factors of the candidates that have all of them. What divides by nothing is excluded here, so no NaN gets out. */
function* usableFactors(
  candidates: readonly Candidate[],
  profile: ModeProfile,
  excluded: ExcludedSymbol[],
): Generator<void, Map<Candidate, FactorValues>> {
  const usable = new Map<Candidate, FactorValues>();
  for (const candidate of candidates) {
    const values = factorValues(candidate.window, candidate.indicators, profile);
    const missing = FACTOR_NAMES.find((name) => !Number.isFinite(values[name]));
    if (missing === undefined) usable.set(candidate, values);
    else excluded.push({ symbol: candidate.symbol, reason: `no ${missing}: its bars do not vary enough` });
    yield;
  }
  return usable;
}

function refuseAll(factors: ReadonlyMap<Candidate, FactorValues>, excluded: ExcludedSymbol[]): Pick[] {
  for (const { symbol } of factors.keys())
    excluded.push({
      symbol,
      reason: `only ${factors.size} to compare, at least ${MINIMUM_CROSS_SECTION} needed`,
    });
  return [];
}
