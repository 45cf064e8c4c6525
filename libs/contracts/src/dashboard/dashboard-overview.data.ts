import { IsArray, IsIn, ValidateNested } from 'class-validator';
import { EVENT_TYPES } from '../event-types.js';
import { IsFigure } from '../figure.validator.js';
import { IsText } from '../text.validator.js';
import { ExcludedSymbol } from '../top-picks/excluded-symbol.js';
import { eachOf, instanceOf, validated } from '../validate.js';
import { Breadth, breadthOf } from './breadth.js';
import { IndexLevel } from './index-level.js';
import { Mover } from './mover.js';
import { OverviewExclusion } from './overview-exclusion.js';
import { PicksSummarySlot, picksSummarySlotOf } from './picks-summary-slot.js';
import { PortfolioSummarySlot, portfolioSummarySlotOf } from './portfolio-summary-slot.js';
import { SectorReturn } from './sector-return.js';
import { UniverseRelativeVolume } from './universe-relative-volume.js';
import { UniverseVolatility } from './universe-volatility.js';
import { VolumeLeader } from './volume-leader.js';

/** `daily`: at the last close. `intraday`: at the last minutes of the session in progress. */
export const OVERVIEW_BASES = ['daily', 'intraday'] as const;
export type OverviewBasis = (typeof OVERVIEW_BASES)[number];

/** `data` of a `dashboard.overview.snapshot`, version 1. Percentages are of the previous close: 1.5 is +1.5 %. */
export class DashboardOverviewData {
  @IsText()
  universe!: string;

  @IsIn(OVERVIEW_BASES)
  basis!: OverviewBasis;

  /** The moment whose prices these are: the last close by `daily` bars, else the as-of of the overview. */
  @IsText({ moment: true })
  pricesAsOf!: string;

  /** Members of the universe, counted or excluded. */
  @IsFigure({ whole: true, min: 1 })
  considered!: number;

  @IsFigure({ whole: true, min: 1 })
  included!: number;

  @IsArray()
  @ValidateNested({ each: true })
  excluded!: OverviewExclusion[];

  /** Members that are counted, but not in every figure, and why. */
  @IsArray()
  @ValidateNested({ each: true })
  limited!: ExcludedSymbol[];

  @ValidateNested()
  breadth!: Breadth;

  @ValidateNested()
  index!: IndexLevel;

  /** Best first. */
  @IsArray()
  @ValidateNested({ each: true })
  sectors!: SectorReturn[];

  /** Included members whose sector the source does not say. */
  @IsFigure({ whole: true, min: 0 })
  unclassified!: number;

  /** Risen members, largest rise first. */
  @IsArray()
  @ValidateNested({ each: true })
  gainers!: Mover[];

  /** Fallen members, largest fall first. */
  @IsArray()
  @ValidateNested({ each: true })
  losers!: Mover[];

  /** Most turnover first. */
  @IsArray()
  @ValidateNested({ each: true })
  volumeLeaders!: VolumeLeader[];

  @ValidateNested()
  relativeVolume!: UniverseRelativeVolume;

  @ValidateNested()
  volatility!: UniverseVolatility;

  @IsArray()
  @ValidateNested({ each: true })
  picks!: PicksSummarySlot[];

  @ValidateNested()
  portfolio!: PortfolioSummarySlot;
}

/** Plain JSON as the data of an overview. Throws InvalidPayloadError naming what was wrong. */
export function parseDashboardOverviewData(plain: unknown): DashboardOverviewData {
  const type = EVENT_TYPES.dashboardOverview;
  const data = instanceOf(DashboardOverviewData, plain, type);
  data.excluded = eachOf(OverviewExclusion, data.excluded, `${type} excluded`);
  data.limited = eachOf(ExcludedSymbol, data.limited, `${type} limited`);
  data.breadth = breadthOf(data.breadth, `${type} breadth`);
  data.index = instanceOf(IndexLevel, data.index, `${type} index`);
  data.sectors = eachOf(SectorReturn, data.sectors, `${type} sectors`);
  data.gainers = eachOf(Mover, data.gainers, `${type} gainers`);
  data.losers = eachOf(Mover, data.losers, `${type} losers`);
  data.volumeLeaders = eachOf(VolumeLeader, data.volumeLeaders, `${type} volumeLeaders`);
  data.relativeVolume = instanceOf(UniverseRelativeVolume, data.relativeVolume, `${type} relativeVolume`);
  data.volatility = instanceOf(UniverseVolatility, data.volatility, `${type} volatility`);
  if (Array.isArray(data.picks))
    data.picks = data.picks.map((slot, i) => picksSummarySlotOf(slot, `${type} picks[${i}]`));
  data.portfolio = portfolioSummarySlotOf(data.portfolio, `${type} portfolio`);
  return validated(type, data);
}
