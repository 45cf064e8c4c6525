import { IsArray, IsIn, IsInt, IsNotEmpty, IsString, Min, ValidateNested } from 'class-validator';
import { EVENT_TYPES } from '../event-types.js';
import { IsMoment } from '../moment.validator.js';
import { IsPrice } from '../price.validator.js';
import { SCOPES, type Scope } from '../scope.js';
import { IsShape } from '../shape.validator.js';
import { compileShape } from '../validate-fast.js';
import { eachOf, instanceOf, validated } from '../validate.js';
import { SrLimitation } from './sr-limitation.js';
import { SrNearest } from './sr-nearest.js';
import { SR_PIVOTS_SHAPE, type SrPivots } from './sr-pivots.js';
import { SrVolumeProfile } from './sr-volume-profile.js';
import { SrZone } from './sr-zone.js';

/**
 * `data` of a support/resistance snapshot and of its `sr_levels.computed` event, version 1. Prices in the instrument's
 * currency, in the scale of the last close: where the source adjusts for splits and dividends, earlier prices are adjusted
 * to it.
 */
export class SrLevelsData {
  @IsString()
  @IsNotEmpty()
  symbol!: string;

  /** Timeframe of the bars that the levels were found on. */
  @IsIn(SCOPES)
  scope!: Scope;

  /** Close of the newest bar used, unadjusted: what `support` and `resistance` are relative to. */
  @IsPrice()
  lastClose!: number;

  @IsMoment()
  lastCloseAt!: string;

  /** Bars that zones and volume profile were found in, and the open of the oldest. */
  @IsInt()
  @Min(1)
  lookbackBars!: number;

  @IsMoment()
  lookbackFrom!: string;

  /** Average true range at the last bar (Wilder), in price. */
  @IsPrice()
  atr!: number;

  /** No zone is wider than this, in price. */
  @IsPrice()
  zoneWidthLimit!: number;

  /** Strongest zones, lowest price first; they do not overlap. */
  @IsArray()
  @ValidateNested({ each: true })
  zones!: SrZone[];

  @IsShape({ type: SrNearest })
  nearest!: SrNearest;

  /** Null when the prior period is not known; `limitations` says why. */
  @IsShape(SR_PIVOTS_SHAPE, 'orNull')
  pivots!: SrPivots | null;

  /** Null when the bars have no volume; `limitations` says so. */
  @IsShape({ type: SrVolumeProfile }, 'orNull')
  volumeProfile!: SrVolumeProfile | null;

  /** What is missing or less than usual; empty when nothing is. */
  @IsArray()
  @ValidateNested({ each: true })
  limitations!: SrLimitation[];
}

const conforms = compileShape({
  type: SrLevelsData,
  lists: { zones: { type: SrZone }, limitations: { type: SrLimitation } },
});

/**
 * Plain JSON as support/resistance data: the object itself, or a copy of it. Throws InvalidPayloadError naming what was
 * wrong.
 */
export function parseSrLevelsData(plain: unknown): SrLevelsData {
  return conforms(plain) ? (plain as SrLevelsData) : checkedSrLevelsData(plain);
}

/** The same in full, by class-validator: many times slower, and able to say what is wrong. */
export function checkedSrLevelsData(plain: unknown): SrLevelsData {
  const type = EVENT_TYPES.srLevels;
  const data = instanceOf(SrLevelsData, plain, type);
  data.zones = eachOf(SrZone, data.zones, `${type} zones`);
  data.limitations = eachOf(SrLimitation, data.limitations, `${type} limitations`);
  return validated(type, data);
}

/** `AAPL/1d`: the subject of a snapshot of levels. */
export function srLevelsSubject(symbol: string, scope: Scope): string {
  return `${symbol}/${scope}`;
}
