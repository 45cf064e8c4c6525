import { describe, expect, it } from '@jest/globals';
import { Decimal } from '@tapedeck/analytics';
import fc from 'fast-check';
import type { PortfolioInput } from '../portfolio-input.js';
import { atClose, daily, held, sessionOf } from '../testing/market.js';
import { valueOf } from '../testing/value-of.js';

const DATES = ['2018-02-05', '2018-02-06', '2018-02-07', '2018-02-08', '2018-02-09'] as const;
const TODAY = '2018-02-08';
const SYMBOLS = ['A', 'B', 'C', 'D', 'E'];

const price = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100);
const line = fc.record({
  quantity: fc.integer({ min: -5000, max: 5000 }).map((n) => new Decimal(n).dividedBy(8).toFixed()),
  averageCost: price.map(String),
  since: fc.constantFrom('2018-02-05', '2018-02-06', '2018-02-08'),
  sector: fc.constantFrom('Technology', 'Energy', ''),
  closes: fc.option(fc.tuple(price, price, price, price, price), { freq: 5 }),
  split: fc.option(fc.constantFrom([2, 1], [7, 1], [1, 3]), { freq: 1 }),
});
const portfolio = fc.array(line, { maxLength: SYMBOLS.length });
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

function inputOf(lines: readonly Line[], days: readonly string[] = DATES): PortfolioInput {
  const named = lines.map((one, at) => ({ ...one, symbol: SYMBOLS[at] as string }));
  return atClose(
    TODAY,
    named.map(({ symbol, quantity, averageCost, since }) => held(symbol, quantity, averageCost, since)),
    {},
    {
      markets: new Map(
        named.map(({ symbol, closes, sector }) => {
          const bars = Object.fromEntries(days.map((date, day) => [date, closes?.[day] ?? 1]));
          return [symbol, closes === null ? { sector } : { sector, series: daily(symbol, bars) }];
        }),
      ),
      splits: named.flatMap(({ symbol, split }) =>
        split === null
          ? []
          : [
              {
                symbol,
                date: '2018-02-07',
                effectiveAt: sessionOf('2018-02-07').open,
                newShares: split[0] as number,
                oldShares: split[1] as number,
                source: 'provider' as const,
              },
            ],
      ),
    },
  );
}

const sum = (texts: readonly (string | null)[]) =>
  texts.reduce((total, text) => total.plus(text ?? 0), new Decimal(0));

describe('whatever is held', () => {
  it('weights and sectors add up to exactly one, and totals to their parts', () => {
    fc.assert(
      fc.property(portfolio, (lines) => {
        const { positions, totals, sectorExposure } = valueOf(inputOf(lines));
        const weights = positions.map(({ weightRatio }) => weightRatio);
        const worth = positions.some(({ side, price: seen }) => side !== 'flat' && seen !== null);
        expect(sum(weights).toFixed()).toBe(worth ? '1' : '0');
        expect(sum(sectorExposure.map(({ weightRatio }) => weightRatio)).toFixed()).toBe(worth ? '1' : '0');
        // Each rounded figure is at most half a cent off, so their sum is within half a cent of each.
        const near = (total: string | null, parts: readonly (string | null)[]) => {
          const off = sum([total]).minus(sum(parts)).abs();
          expect(off.lessThanOrEqualTo(0.005 * (parts.length + 1))).toBe(true);
        };
        near(
          totals.cost,
          positions.map(({ cost }) => cost),
        );
        near(
          totals.marketValue,
          positions.map(({ marketValue }) => marketValue),
        );
        near(
          totals.totalPnl,
          positions.map(({ totalPnl }) => totalPnl),
        );
        near(
          totals.dayPnl,
          positions.map(({ dayPnl }) => dayPnl),
        );
        near(totals.grossExposure, [totals.longExposure, totals.shortExposure]);
        near(
          totals.grossExposure,
          sectorExposure.map(({ grossExposure }) => grossExposure),
        );
        near(totals.marketValue, [totals.pricedCost, totals.totalPnl]);
      }),
      { numRuns: 60 },
    );
  });

  it('the order in which it is handed over changes nothing', () => {
    fc.assert(
      fc.property(portfolio, (lines) => {
        const input = inputOf(lines);
        const turned = {
          ...input,
          holdings: [...input.holdings].reverse(),
          markets: new Map([...input.markets].reverse()),
          splits: [...(input.splits ?? [])].reverse(),
        };
        expect(valueOf(turned)).toEqual(valueOf(input));
      }),
      { numRuns: 30 },
    );
  });

  it('what comes after the as-of changes nothing', () => {
    fc.assert(
      fc.property(portfolio, (lines) => {
        expect(valueOf(inputOf(lines, DATES.slice(0, 4)))).toEqual(valueOf(inputOf(lines)));
      }),
      { numRuns: 30 },
    );
  });

  it('a split changes neither cost nor, at the same value, profit', () => {
    fc.assert(
      fc.property(portfolio, (lines) => {
        // Closes of before the split in old shares, of after it in new ones: the same market, told in other units.
        const restated = lines.map((one) => {
          const [newShares = 1, oldShares = 1] = one.split ?? [];
          const closes = one.closes?.map((close, day) => (day < 2 ? close : (close * oldShares) / newShares));
          return { ...one, closes: (closes ?? null) as Line['closes'] };
        });
        const before = lines.map((one) => ({ ...one, since: '2018-02-06', split: null }) as Line);
        const after = restated.map((one) => ({ ...one, since: '2018-02-06' }) as Line);
        const [plain, split] = [valueOf(inputOf(before)).totals, valueOf(inputOf(after)).totals];
        expect(split.cost).toBe(plain.cost);
        for (const figure of ['marketValue', 'totalPnl', 'dayPnl'] as const)
          expect(
            sum([split[figure]])
              .minus(sum([plain[figure]]))
              .abs()
              .lessThanOrEqualTo('0.01'),
          ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what contradicts itself', () => {
  const x = held('X', '1', '1', TODAY);

  it.each([
    ['a symbol twice', { holdings: [x, x] }, 'a second one in X'],
    ['a malformed quantity', { holdings: [{ ...x, quantity: '1e3' }] }, 'the quantity of X to be a decimal'],
    ['a negative cost', { holdings: [{ ...x, averageCost: '-1' }] }, 'zero or more, received -1'],
    [
      'a holding of the future',
      { holdings: [held('X', '1', '1', '2018-02-09')] },
      'to be held by 2018-02-08',
    ],
    ['malformed cash', { cash: 'much' }, 'cash to be a decimal'],
    ['a session of the future', { session: sessionOf('2018-02-09') }, 'a session that has opened'],
    ['no as-of', { asOf: NaN }, 'asOf in epoch milliseconds'],
  ])('is refused: %s', (_, more, words) => {
    expect(() => valueOf(atClose(TODAY, [], {}, more))).toThrow(words);
  });
});
