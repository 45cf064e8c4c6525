import { IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import { IsMoment } from '../moment.validator.js';
import { IsPrice } from '../price.validator.js';
import { LEVEL_KINDS, type LevelKind } from './sr-level.js';

/** A band of prices at which the market has turned before. */
export class SrZone {
  /** Of `centre` against the last close. */
  @IsIn(LEVEL_KINDS)
  kind!: LevelKind;

  /** Lowest and highest swing point in it; equal when there is one, or when all turned at one price. */
  @IsPrice()
  low!: number;

  @IsPrice()
  high!: number;

  /** Mean of its swing points. */
  @IsPrice()
  centre!: number;

  /** Distance of `centre` from the last close in percent of it: negative below. */
  @IsNumber({ allowNaN: false, allowInfinity: false })
  distancePct!: number;

  /** Swing points in it: `swingHighs` + `swingLows`. */
  @IsInt()
  @Min(1)
  touches!: number;

  /** Times that the market turned down here. */
  @IsInt()
  @Min(0)
  swingHighs!: number;

  /** Times that the market turned up here. */
  @IsInt()
  @Min(0)
  swingLows!: number;

  /** 0 to 1: more touches, more recent ones and ones on more volume make it stronger. */
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(1)
  strength!: number;

  /** Close of the first and of the last bar that turned here. */
  @IsMoment()
  firstTouchAt!: string;

  @IsMoment()
  lastTouchAt!: string;

  /** Close of the newest bar that traded within the zone, turning there or not. */
  @IsMoment()
  lastTestAt!: string;
}
