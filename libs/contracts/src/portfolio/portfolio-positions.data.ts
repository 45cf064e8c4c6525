import { IsArray, Matches, ValidateNested } from 'class-validator';
import { EVENT_TYPES } from '../event-types.js';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { eachOf, instanceOf, validated } from '../validate.js';
import { AppliedSplit } from './applied-split.js';
import { CURRENCY_CODE } from './currency-code.js';
import { MissingPrice } from './missing-price.js';
import { OrNull } from '../or-null.validator.js';
import { PortfolioBeta } from './portfolio-beta.js';
import { PortfolioDrawdown } from './portfolio-drawdown.js';
import { PortfolioPosition } from './portfolio-position.js';
import { PortfolioTotals } from './portfolio-totals.js';
import { SectorExposure } from './sector-exposure.js';
import { IsSessionDate } from './session-date.validator.js';

/** `data` of a portfolio snapshot and of its `portfolio.positions.snapshot` event, version 1. */
export class PortfolioPositionsData {
  /** Of every amount. */
  @Matches(CURRENCY_CODE)
  currency!: string;

  /** The session that the day's figures are about. */
  @IsSessionDate()
  sessionDate!: string;

  /** The session from whose close they are measured; null on the first session there is. */
  @OrNull()
  @IsSessionDate()
  previousSessionDate!: string | null;

  /** By symbol. */
  @IsArray()
  @ValidateNested({ each: true })
  positions!: PortfolioPosition[];

  @ValidateNested()
  totals!: PortfolioTotals;

  /** Largest gross exposure first. */
  @IsArray()
  @ValidateNested({ each: true })
  sectorExposure!: SectorExposure[];

  /** Null until a session's return is known. */
  @OrNull()
  @ValidateNested()
  drawdown!: PortfolioDrawdown | null;

  /** Null where no position has a beta, or the portfolio is worth nothing. */
  @OrNull()
  @ValidateNested()
  beta!: PortfolioBeta | null;

  /** The positions without a price. */
  @IsArray()
  @ValidateNested({ each: true })
  missingPrices!: MissingPrice[];

  /** The splits that figures were restated for, by symbol and date. */
  @IsArray()
  @ValidateNested({ each: true })
  splits!: AppliedSplit[];
}

/** Plain JSON as portfolio data, a copy of it. Throws InvalidPayloadError naming what was wrong. */
export function parsePortfolioPositionsData(plain: unknown): PortfolioPositionsData {
  const type = EVENT_TYPES.portfolioPositions;
  const data = instanceOf(PortfolioPositionsData, plain, type);
  data.positions = eachOf(PortfolioPosition, data.positions, `${type} positions`);
  data.totals = instanceOf(PortfolioTotals, data.totals, `${type} totals`);
  data.sectorExposure = eachOf(SectorExposure, data.sectorExposure, `${type} sectorExposure`);
  if (data.drawdown !== null)
    data.drawdown = instanceOf(PortfolioDrawdown, data.drawdown, `${type} drawdown`);
  if (data.beta !== null) data.beta = instanceOf(PortfolioBeta, data.beta, `${type} beta`);
  data.missingPrices = eachOf(MissingPrice, data.missingPrices, `${type} missingPrices`);
  data.splits = eachOf(AppliedSplit, data.splits, `${type} splits`);
  const sound = validated(type, data);
  const problems = contradictions(sound);
  if (problems.length > 0) throw new InvalidPayloadError(type, problems);
  return sound;
}

/** What no single member shows: a symbol twice, or a value where the price is missing. */
function contradictions({ positions, totals }: PortfolioPositionsData): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { symbol, side, price, priceMissing, marketValue } of positions) {
    if (seen.has(symbol)) problems.push(`positions: a second position in ${symbol}`);
    seen.add(symbol);
    if (price !== null && priceMissing !== null)
      problems.push(`positions: ${symbol} has the price ${price}, and a reason why it has none`);
    if (side !== 'flat' && (price === null) !== (marketValue === null))
      problems.push(`positions: ${symbol} has the price ${price}, and the market value ${marketValue}`);
    if (side !== 'flat' && price === null && priceMissing === null)
      problems.push(`positions: ${symbol} has no price, and no reason why`);
  }
  if (totals.positions !== positions.length)
    problems.push(`totals.positions: expected ${positions.length}, received ${totals.positions}`);
  return problems;
}
