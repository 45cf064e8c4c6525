import { decimalOfText } from '@tapedeck/analytics';
import { CURRENCY_CODE } from '@tapedeck/contracts';
import { MixedCurrencyError } from './mixed-currency.error.js';
import { momentText } from './moment-text.js';
import type { Holding, PortfolioInput } from './portfolio-input.js';

/**
 * Throws MixedCurrencyError when a holding is in another currency, and RangeError for a symbol held twice, a malformed
 * amount, and anything from after the as-of.
 */
export function checkInput(input: PortfolioInput): void {
  const { asOf, currency, session, holdings, holdingsAtPreviousClose = [], cash } = input;
  if (!Number.isFinite(asOf)) throw new RangeError(`expected asOf in epoch milliseconds, received ${asOf}`);
  if (!CURRENCY_CODE.test(currency))
    throw new RangeError(`expected a currency such as USD, received ${JSON.stringify(currency)}`);
  if (!(session.open <= asOf))
    throw new RangeError(
      `expected a session that has opened by ${asOf}, received one that opens at ${session.open}`,
    );
  refuseOtherCurrencies(holdings, currency);
  for (const listed of [holdings, holdingsAtPreviousClose]) {
    refuseRepeats(listed);
    for (const holding of listed) checkHolding(holding, asOf);
  }
  if (cash !== undefined) decimalOfText(cash, 'cash');
  checkSplits(input);
  checkSessions(input);
}

function refuseOtherCurrencies(holdings: readonly Holding[], portfolioCurrency: string): void {
  const strangers = holdings.flatMap(({ symbol, currency }) =>
    currency == null || currency === portfolioCurrency ? [] : [{ symbol, currency }],
  );
  if (strangers.length > 0) throw new MixedCurrencyError(portfolioCurrency, strangers);
}

function refuseRepeats(holdings: readonly Holding[]): void {
  const seen = new Set<string>();
  for (const { symbol } of holdings) {
    if (seen.has(symbol))
      throw new RangeError(`expected one holding a symbol, received a second one in ${symbol}`);
    seen.add(symbol);
  }
}

function checkHolding({ symbol, quantity, averageCost, effectiveAt }: Holding, asOf: number): void {
  decimalOfText(quantity, `the quantity of ${symbol}`);
  if (decimalOfText(averageCost, `the average cost of ${symbol}`).lessThan(0))
    throw new RangeError(
      `expected the average cost of ${symbol} to be zero or more, received ${averageCost}`,
    );
  if (!(effectiveAt <= asOf))
    throw new RangeError(
      `expected ${symbol} to be held by ${momentText(asOf)}, received one from ${momentText(effectiveAt)}`,
    );
}

function checkSplits({ splits = [] }: PortfolioInput): void {
  const seen = new Set<string>();
  for (const { symbol, date } of splits) {
    const key = `${symbol} on ${date}`;
    if (seen.has(key)) throw new RangeError(`expected each split once, received a second one of ${key}`);
    seen.add(key);
  }
}

function checkSessions({ earlierSessions = [], session }: PortfolioInput): void {
  const dates = [...earlierSessions.map(({ date }) => date), session.date];
  dates.forEach((date, at) => {
    const before = dates[at - 1];
    if (before !== undefined && before >= date)
      throw new RangeError(`expected sessions in order, received ${date} after ${before}`);
  });
}
