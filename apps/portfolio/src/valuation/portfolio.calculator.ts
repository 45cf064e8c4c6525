import { sharesOf } from '@tapedeck/analytics';
import type { PortfolioPositionsData } from '@tapedeck/contracts';
import { checkInput } from './check-input.js';
import { isPriced, type ExactPosition } from './exact-position.js';
import { portfolioBeta } from './portfolio-beta.js';
import { portfolioDrawdown } from './portfolio-drawdown.js';
import type { Holding, PortfolioInput } from './portfolio-input.js';
import { portfolioDay, portfolioTotals } from './portfolio-totals.js';
import { positionBetas } from './position-betas.js';
import { sectorExposure } from './sector-exposure.js';
import { showPosition } from './show-position.js';
import { splitsBySymbol } from './splits-by-symbol.js';
import { valuePosition } from './value-position.js';

const WEIGHT_PLACES = 6;

/**
 * Marks a portfolio to the market. The answer depends on nothing but the input, whatever the order of its lists, and on
 * nothing in it from after the as-of. Amounts are exact inside and rounded once, when shown; see the README beside.
 */
export class PortfolioCalculator {
  /**
   * Throws MixedCurrencyError for a holding in another currency than the portfolio's, and RangeError for input that
   * contradicts itself or the as-of. A symbol without a price is no error: it is shown as missing.
   */
  value(input: PortfolioInput): PortfolioPositionsData {
    checkInput(input);
    const { asOf, currency, session, markets, universe, cash } = input;
    const splits = splitsBySymbol(input.splits ?? [], asOf);
    const positions = valuePositions(input, splits);
    const priced = positions.filter(isPriced);
    const weights = weightsOf(positions);
    const symbols = positions.map(({ symbol }) => symbol);
    const betas =
      universe === undefined
        ? new Map<string, number>()
        : positionBetas(symbols, markets, universe, splits, asOf);
    const day = portfolioDay(positions);
    return {
      currency,
      sessionDate: session.date,
      previousSessionDate: session.previousDate,
      positions: positions.map((one) => showPosition(one, weights.get(one.symbol), betas.get(one.symbol))),
      totals: portfolioTotals(positions, day, cash),
      sectorExposure: sectorExposure(priced, weights),
      drawdown: portfolioDrawdown(input, day),
      beta: universe === undefined ? null : portfolioBeta(priced, betas, universe.name, cash),
      missingPrices: positions.flatMap(({ symbol, side, view }) =>
        side === 'flat' || view.missing === undefined ? [] : [{ symbol, reason: view.missing }],
      ),
      splits: positions.flatMap((position) => position.splits),
    };
  }
}

/** By symbol, in code-unit order. */
function valuePositions(input: PortfolioInput, splits: ReturnType<typeof splitsBySymbol>): ExactPosition[] {
  const earlier =
    input.holdingsAtPreviousClose ??
    input.holdings.filter(({ effectiveAt }) => effectiveAt < input.session.open);
  const before = new Map(
    earlier
      .filter(({ currency }) => currency == null || currency === input.currency)
      .map((holding) => [holding.symbol, holding]),
  );
  return [...input.holdings]
    .sort(bySymbol)
    .map((holding) =>
      valuePosition(holding, before.get(holding.symbol), splits.get(holding.symbol) ?? [], input),
    );
}

/** Share of each priced position in the gross exposure. */
function weightsOf(positions: readonly ExactPosition[]): ReadonlyMap<string, string> {
  const priced = positions.filter(isPriced);
  const shares = sharesOf(
    priced.map(({ marketValue }) => marketValue.abs()),
    WEIGHT_PLACES,
  );
  return new Map(priced.map(({ symbol }, at) => [symbol, shares[at] ?? '']));
}

function bySymbol(a: Holding, b: Holding): number {
  return a.symbol < b.symbol ? -1 : Number(a.symbol > b.symbol);
}
