import { IsBoolean, IsIn } from 'class-validator';
import { EVENT_TYPES } from '../../event-types.js';
import { IsFigure } from '../../figure.validator.js';
import { InvalidPayloadError } from '../../invalid-payload.error.js';
import { compileShape } from '../../validate-fast.js';
import { instanceOf, validated } from '../../validate.js';
import { PickReference } from './pick-reference.js';

export const PICK_EVENT_KINDS = ['opened', 'entered', 'target_hit', 'stop_hit', 'expired'] as const;
export type PickEventKind = (typeof PICK_EVENT_KINDS)[number];

/**
 * `data` of a `top_picks.pick.event`, version 1: one thing that happened to a position, as of the close of the bar that
 * made it. Prices as quoted at the as-of of the run: later ones are restated for the splits between.
 */
export class PickEventData extends PickReference {
  @IsIn(PICK_EVENT_KINDS)
  kind!: PickEventKind;

  /** Which target was hit, 1 the nearest; null for every other kind. */
  @IsFigure({ whole: true, min: 1, orNull: true })
  target!: number | null;

  /** The planned price that it is about; null for an expiry. */
  @IsFigure({ above: 0, orNull: true })
  level!: number | null;

  /** What it was filled at; null for `opened`, and for a position that expired without an entry. */
  @IsFigure({ above: 0, orNull: true })
  price!: number | null;

  /** Share of the position that was filled; null where nothing was. */
  @IsFigure({ above: 0, orNull: true })
  shareRatio!: number | null;

  /** A bar up to here left open what came first, and the worse was taken. */
  @IsBoolean()
  ambiguous!: boolean;
}

const conforms = compileShape({ type: PickEventData });

/** Plain JSON as a pick's event: the object itself, or a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parsePickEventData(plain: unknown): PickEventData {
  const type = EVENT_TYPES.pickEvent;
  const data = conforms(plain)
    ? (plain as PickEventData)
    : validated(type, instanceOf(PickEventData, plain, type));
  if ((data.price === null) !== (data.shareRatio === null))
    throw new InvalidPayloadError(type, [
      `price and shareRatio: expected both or neither, received ${data.price} and ${data.shareRatio}`,
    ]);
  if ((data.kind === 'target_hit') !== (data.target !== null))
    throw new InvalidPayloadError(type, [
      `target: expected for target_hit alone, received ${data.target} for ${data.kind}`,
    ]);
  return data;
}
