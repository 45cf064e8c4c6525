import {
  parsePortfolioPositionsData,
  type PortfolioPosition,
  type PortfolioPositionsData,
} from '@tapedeck/contracts';
import type { PortfolioInput } from '../portfolio-input.js';
import { PortfolioCalculator } from '../portfolio.calculator.js';

/** What the calculator says, held against the contract on the way. */
export function valueOf(input: PortfolioInput): PortfolioPositionsData {
  const data = new PortfolioCalculator().value(input);
  parsePortfolioPositionsData(JSON.parse(JSON.stringify(data)));
  return data;
}

export function positionOf(data: PortfolioPositionsData, symbol: string): PortfolioPosition {
  const position = data.positions.find((one) => one.symbol === symbol);
  if (position === undefined) throw new Error(`no position in ${symbol}`);
  return position;
}
