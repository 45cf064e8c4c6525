import { IsArray, ValidateNested } from 'class-validator';
import { EVENT_TYPES } from '../event-types.js';
import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';
import { ExcludedSymbol } from '../top-picks/excluded-symbol.js';
import { eachOf, instanceOf, validated } from '../validate.js';
import { ScalpingInstrument, scalpingInstrumentOf } from './scalping-instrument.js';
import { ScalpingRisk } from './scalping-risk.js';
import { ScalpingSession } from './scalping-session.js';

/** `data` of a `scalping.monitor.snapshot`, version 1. */
export class ScalpingMonitorData {
  @IsText()
  universe!: string;

  @ValidateNested()
  session!: ScalpingSession;

  @ValidateNested()
  risk!: ScalpingRisk;

  /** Members looked at, shown or excluded. */
  @IsFigure({ whole: true, min: 1 })
  considered!: number;

  @IsArray()
  @ValidateNested({ each: true })
  excluded!: ExcludedSymbol[];

  /** In order of symbol. */
  @IsArray()
  @ValidateNested({ each: true })
  instruments!: ScalpingInstrument[];
}

/** Plain JSON as the data of the scalping monitor. Throws InvalidPayloadError naming what was wrong. */
export function parseScalpingMonitorData(plain: unknown): ScalpingMonitorData {
  const type = EVENT_TYPES.scalpingMonitor;
  const data = instanceOf(ScalpingMonitorData, plain, type);
  data.session = instanceOf(ScalpingSession, data.session, `${type} session`);
  data.risk = instanceOf(ScalpingRisk, data.risk, `${type} risk`);
  data.excluded = eachOf(ExcludedSymbol, data.excluded, `${type} excluded`);
  if (Array.isArray(data.instruments))
    data.instruments = data.instruments.map((one, i) =>
      scalpingInstrumentOf(one, `${type} instruments[${i}]`),
    );
  return validated(type, data);
}
