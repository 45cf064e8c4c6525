import { decimalOfText } from '@tapedeck/analytics';
import type { LlmRequestData, LlmUsageReport } from '@tapedeck/contracts';
import type { LlmPrices } from '@tapedeck/platform';

const TOKENS_PRICED = 1_000_000;

/**
 * What a request cost, exactly: what the client says; else its tokens at the prices of its model, cached ones at their
 * own price where there is one; else nobody knows.
 */
export function llmCost(
  report: LlmUsageReport,
  prices: LlmPrices,
): Pick<LlmRequestData, 'costUsd' | 'costSource'> {
  if (report.costUsd !== null) return { costUsd: report.costUsd, costSource: 'client' };
  const price = prices.get(report.model);
  if (price === undefined) return { costUsd: null, costSource: 'unpriced' };
  const cachedTokens = report.cachedTokens ?? 0;
  const of = (tokens: number, priceText: string) => decimalOfText(priceText, 'a price').times(tokens);
  const millionths = of(report.promptTokens - cachedTokens, price.prompt)
    .plus(of(cachedTokens, price.cached ?? price.prompt))
    .plus(of(report.completionTokens, price.completion));
  return { costUsd: millionths.dividedBy(TOKENS_PRICED).toFixed(), costSource: 'price-table' };
}
