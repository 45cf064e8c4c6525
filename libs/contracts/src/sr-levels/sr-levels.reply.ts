import { IsIn, IsString } from 'class-validator';
import { instanceOf, validated } from '../validate.js';

/**
 * Why a symbol has no levels:
 * - `unknown-symbol`: the market data has no such instrument
 * - `unserved-scope`: it has no bars of the scope, and none to make them of
 * - the others: what was found in the bars, as in LevelsUnavailableError of sr-levels
 */
export const SR_LEVELS_REFUSALS = [
  'unknown-symbol',
  'unserved-scope',
  'no-bars',
  'stale',
  'corrupt',
  'implausible',
  'too-few-bars',
  'unmoved',
] as const;
export type SrLevelsRefusal = (typeof SR_LEVELS_REFUSALS)[number];

/** The answer to a SrLevelsRequest. It does not carry the levels: they are in their key, for everybody. */
export class SrLevelsReply {
  @IsIn(['published', 'refused'])
  outcome!: 'published' | 'refused';

  /** Null when they were published. */
  @IsIn([null, ...SR_LEVELS_REFUSALS])
  reason!: SrLevelsRefusal | null;

  /** In words; empty when they were published. */
  @IsString()
  detail!: string;
}

/** Throws InvalidPayloadError naming what was wrong. */
export function parseSrLevelsReply(plain: unknown): SrLevelsReply {
  const type = 'sr_levels reply';
  return validated(type, instanceOf(SrLevelsReply, plain, type));
}
