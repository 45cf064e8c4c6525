import { IsArray, ValidateNested } from 'class-validator';
import { IsFigure } from '../figure.validator.js';
import { OrNull } from '../or-null.validator.js';
import { IsText } from '../text.validator.js';
import { eachOf, instanceOf, partOrNull } from '../validate.js';
import { OpeningRange } from './opening-range.js';
import { ScalpingSetup } from './scalping-setup.js';
import { SetupTally } from './setup-tally.js';
import { VwapBands } from './vwap-bands.js';

/** One symbol's session so far. Null is "not known yet": an indicator that has not settled is never 0. */
export class ScalpingInstrument {
  @IsText()
  symbol!: string;

  /** Close of its last bar; older than the as-of where no trade has happened since. */
  @IsText({ moment: true })
  lastBarAt!: string;

  @IsFigure({ above: 0 })
  price!: number;

  /** Minute bars of the session so far. */
  @IsFigure({ whole: true, min: 1 })
  bars!: number;

  /** Minutes of the session so far without a bar. They are left out, never filled. */
  @IsFigure({ whole: true, min: 0 })
  missingMinutes!: number;

  @OrNull()
  @ValidateNested()
  vwap!: VwapBands | null;

  @OrNull()
  @ValidateNested()
  openingRange!: OpeningRange | null;

  @IsFigure({ above: 0, orNull: true })
  emaFast!: number | null;

  @IsFigure({ above: 0, orNull: true })
  emaSlow!: number | null;

  /** 0 to 100. */
  @IsFigure({ min: 0, orNull: true })
  rsi!: number | null;

  @IsFigure({ min: 0, orNull: true })
  atr!: number | null;

  /** Volume since the open over the average by the same minute of earlier sessions. */
  @IsFigure({ min: 0, orNull: true })
  relativeVolume!: number | null;

  /** Earlier sessions in that average. */
  @IsFigure({ whole: true, min: 0 })
  relativeVolumeSessions!: number;

  @IsFigure({ min: 0, orNull: true })
  spreadBps!: number | null;

  /** Open ones, and the last ended one of each kind and side; oldest first. */
  @IsArray()
  @ValidateNested({ each: true })
  setups!: ScalpingSetup[];

  @ValidateNested()
  ended!: SetupTally;
}

/** Plain JSON with its parts in their classes, for the validator to look at. */
export function scalpingInstrumentOf(plain: unknown, where: string): ScalpingInstrument {
  const instrument = instanceOf(ScalpingInstrument, plain, where);
  instrument.vwap = partOrNull(VwapBands, instrument.vwap, `${where} vwap`);
  instrument.openingRange = partOrNull(OpeningRange, instrument.openingRange, `${where} openingRange`);
  instrument.setups = eachOf(ScalpingSetup, instrument.setups, `${where} setups`);
  instrument.ended = instanceOf(SetupTally, instrument.ended, `${where} ended`);
  return instrument;
}
