import { IsArray, IsIn, IsInt, IsNotEmpty, IsString, Min, ValidateNested } from 'class-validator';
import { EVENT_TYPES } from '../event-types.js';
import { MODES, type Mode } from '../mode.js';
import { compileShape } from '../validate-fast.js';
import { eachOf, instanceOf, validated } from '../validate.js';
import { ExcludedSymbol } from './excluded-symbol.js';
import { Pick } from './pick.js';

/** `data` of a top-picks snapshot and of its `top_picks.run.completed` event, version 1. */
export class TopPicksData {
  @IsString()
  @IsNotEmpty()
  universe!: string;

  @IsIn(MODES)
  mode!: Mode;

  /** Name and version of the factor weights used, e.g. `default-swing@1`. */
  @IsString()
  @IsNotEmpty()
  policy!: string;

  /** Members of the universe looked at, ranked or excluded. */
  @IsInt()
  @Min(0)
  considered!: number;

  @IsArray()
  @ValidateNested({ each: true })
  excluded!: ExcludedSymbol[];

  @IsArray()
  @ValidateNested({ each: true })
  picks!: Pick[];
}

const conforms = compileShape({
  type: TopPicksData,
  lists: { excluded: { type: ExcludedSymbol }, picks: { type: Pick } },
});

/**
 * Plain JSON as top-picks data: the object itself, or a copy of it. Throws InvalidPayloadError naming what was wrong.
 */
export function parseTopPicksData(plain: unknown): TopPicksData {
  return conforms(plain) ? (plain as TopPicksData) : checkedTopPicksData(plain);
}

/** The same in full, by class-validator: many times slower, and able to say what is wrong. */
export function checkedTopPicksData(plain: unknown): TopPicksData {
  const type = EVENT_TYPES.topPicksRun;
  const data = instanceOf(TopPicksData, plain, type);
  data.excluded = eachOf(ExcludedSymbol, data.excluded, `${type} excluded`);
  data.picks = eachOf(Pick, data.picks, `${type} picks`);
  return validated(type, data);
}

/** `sp500/swing`: the subject of a run. */
export function topPicksSubject(universe: string, mode: Mode): string {
  return `${universe}/${mode}`;
}
