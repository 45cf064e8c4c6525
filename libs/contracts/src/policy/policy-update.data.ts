import { IsBoolean, IsIn } from 'class-validator';
import { IsBoundedText } from '../bounded-text.validator.js';
import { EVENT_TYPES } from '../event-types.js';
import { IsFigure } from '../figure.validator.js';
import { IsFiniteMap } from '../finite-map.validator.js';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { MODES, type Mode } from '../mode.js';
import { preview } from '../preview.js';
import { IsUniverse } from '../universe.validator.js';
import { instanceOf, validated } from '../validate.js';
import { MAX_POLICY_NAME, MAX_POLICY_VERSION, POLICY_NAME } from './policy-name.js';

/** What happened to a policy: a version was written down, or one was put in force. */
export const POLICY_ACTIONS = ['created', 'activated'] as const;
export type PolicyAction = (typeof POLICY_ACTIONS)[number];

const MAX_WEIGHTS = 100;
const MAX_FACTOR_NAME = 64;

/**
 * `data` of `top_picks.policy.updated`, version 1. Each event has the whole policy, so that the newest `activated` one by
 * a moment says all that a ranking as of that moment needs. A name and version stand for one set of weights for ever;
 * which factors there are is the ranking's to say.
 */
export class PolicyUpdateData {
  @IsUniverse()
  universe!: string;

  @IsIn(MODES)
  mode!: Mode;

  @IsBoundedText({
    max: MAX_POLICY_NAME,
    like: { pattern: POLICY_NAME, words: 'small letters, digits and single dashes' },
  })
  name!: string;

  @IsFigure({ whole: true, min: 1, max: MAX_POLICY_VERSION })
  version!: number;

  /** Weight by factor. */
  @IsFiniteMap()
  weights!: Record<string, number>;

  /** Whether the lowest scores are picked as shorts. */
  @IsBoolean()
  allowShorts!: boolean;

  @IsIn(POLICY_ACTIONS)
  action!: PolicyAction;

  /** Why, in the words of who did it; null without any. */
  @IsBoundedText({ max: 2_000, orNull: true })
  note: string | null = null;
}

/** Plain JSON as an update of a policy, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parsePolicyUpdateData(plain: unknown): PolicyUpdateData {
  const type = EVENT_TYPES.policyUpdated;
  const data = validated(type, instanceOf(PolicyUpdateData, plain, type));
  const factors = Object.keys(data.weights);
  const sound = factors.length >= 1 && factors.length <= MAX_WEIGHTS && factors.every(isFactorName);
  if (!sound)
    throw InvalidPayloadError.of(type, [
      {
        field: 'weights',
        expected: `1 to ${MAX_WEIGHTS} weights by the name of a factor`,
        received: preview(data.weights),
      },
    ]);
  return data;
}

function isFactorName(text: string): boolean {
  return text.length <= MAX_FACTOR_NAME && /^[a-z][A-Za-z0-9]*$/.test(text);
}

/** `sp500/swing`: the subject of a policy's events, the same as that of the runs it weighs. */
export function policySubject({ universe, mode }: Pick<PolicyUpdateData, 'universe' | 'mode'>): string {
  return `${universe}/${mode}`;
}
