import { IsArray, ValidateNested } from 'class-validator';
import { EVENT_TYPES } from '../../event-types.js';
import { InvalidPayloadError } from '../../invalid-payload.error.js';
import { IsText } from '../../text.validator.js';
import { eachOf, instanceOf, validated } from '../../validate.js';
import { ClosedPosition } from './closed-position.js';
import { PickPosition } from './pick-position.js';
import { PositionCounts } from './position-counts.js';
import { RefusedPick } from './refused-pick.js';

/**
 * Positions shown in a snapshot, the newest; the counts tell how many there are. All that one universe holds for swing, and few
 * enough that a snapshot a minute stays small; the facts in history know of every one.
 */
export const SHOWN_POSITIONS = 200;
export const SHOWN_CLOSED = 50;

/** `data` of a `top_picks.positions.snapshot`, version 1: what the picks of every universe and mode have come to. */
export class TopPicksPositionsData {
  /** The session of the as-of, the exchange's date, `YYYY-MM-DD`. */
  @IsText()
  sessionDate!: string;

  @ValidateNested()
  counts!: PositionCounts;

  /** Those not closed, newest run first, then by universe, mode and rank; at most SHOWN_POSITIONS. */
  @IsArray()
  @ValidateNested({ each: true })
  positions!: PickPosition[];

  /** Those closed in this session, in the same order; at most SHOWN_CLOSED. */
  @IsArray()
  @ValidateNested({ each: true })
  closed!: ClosedPosition[];

  @IsArray()
  @ValidateNested({ each: true })
  refused!: RefusedPick[];
}

/** Plain JSON as positions data, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parseTopPicksPositionsData(plain: unknown): TopPicksPositionsData {
  const type = EVENT_TYPES.topPicksPositions;
  const data = instanceOf(TopPicksPositionsData, plain, type);
  data.counts = instanceOf(PositionCounts, data.counts, `${type} counts`);
  data.positions = eachOf(PickPosition, data.positions, `${type} positions`);
  data.closed = eachOf(ClosedPosition, data.closed, `${type} closed`);
  data.refused = eachOf(RefusedPick, data.refused, `${type} refused`);
  const sound = validated(type, data);
  const { counts, positions, closed } = sound;
  const open = counts.waiting + counts.entered;
  if (positions.length > open || closed.length > counts.closed || counts.won > counts.closed)
    throw new InvalidPayloadError(type, [
      `counts: expected no more shown than counted, received ${JSON.stringify(counts)} ` +
        `with ${positions.length} open and ${closed.length} closed`,
    ]);
  return sound;
}
