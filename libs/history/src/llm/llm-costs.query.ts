import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';

export const COST_GROUPS = ['model', 'day'] as const;
export type CostGroup = (typeof COST_GROUPS)[number];

/** As-ofs from `from` to `to`, both included, in epoch milliseconds. */
export interface LlmCostsRequest {
  readonly groupBy: CostGroup;
  readonly from?: number;
  readonly to?: number;
}

/** What some requests came to. */
export interface LlmCost {
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly cachedTokens: number;
  /** US dollars, an exact decimal as text, of the requests whose cost is known. */
  readonly costUsd: string;
  /** Requests whose cost nobody knows: they are not in `costUsd`. */
  readonly unpricedCalls: number;
}

export interface LlmCosts {
  /** By model or by UTC day `YYYY-MM-DD`, in that order. */
  readonly groups: readonly (LlmCost & { readonly group: string })[];
  readonly total: LlmCost;
}

interface CostRow {
  readonly bucket: string | null;
  readonly is_total: boolean;
  readonly calls: string;
  readonly prompt_tokens: string;
  readonly completion_tokens: string;
  readonly cached_tokens: string;
  readonly cost_usd: string;
  readonly unpriced_calls: string;
}

const BUCKETS: Readonly<Record<CostGroup, string>> = {
  model: 'model',
  day: `to_char(as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD')`,
};

/** Adds up what language models cost. `numeric` adds exactly, and a total is of the rows, not of rounded groups. */
export class LlmCostsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async costs({ groupBy, from, to }: LlmCostsRequest): Promise<LlmCosts> {
    const bounds = [
      ...(from === undefined ? [] : [{ operator: '>=', moment: from }]),
      ...(to === undefined ? [] : [{ operator: '<=', moment: to }]),
    ];
    const where = bounds.map(({ operator }, at) => `as_of ${operator} $${at + 1}`).join(' AND ');
    const rows = await this.dataSource.query<CostRow[]>(
      `SELECT bucket, grouping(bucket) = 1 AS is_total, count(*) AS calls,
              coalesce(sum(prompt_tokens), 0) AS prompt_tokens,
              coalesce(sum(completion_tokens), 0) AS completion_tokens,
              coalesce(sum(cached_tokens), 0) AS cached_tokens,
              trim_scale(coalesce(sum(cost_usd), 0))::text AS cost_usd,
              count(*) FILTER (WHERE cost_usd IS NULL) AS unpriced_calls
         FROM (SELECT ${BUCKETS[groupBy]} AS bucket, prompt_tokens, completion_tokens, cached_tokens, cost_usd
                 FROM llm_requests ${where === '' ? '' : `WHERE ${where}`}) request
        GROUP BY GROUPING SETS ((bucket), ())
        ORDER BY is_total, bucket COLLATE "C"`,
      bounds.map(({ moment }) => databaseMoment(moment)),
    );
    const total = rows.find((row) => row.is_total);
    if (total === undefined) throw new Error('expected a row with the total, received none');
    return {
      groups: rows.filter((row) => !row.is_total).map((row) => ({ group: row.bucket ?? '', ...costOf(row) })),
      total: costOf(total),
    };
  }
}

function costOf(row: CostRow): LlmCost {
  return {
    calls: Number(row.calls),
    promptTokens: Number(row.prompt_tokens),
    completionTokens: Number(row.completion_tokens),
    cachedTokens: Number(row.cached_tokens),
    costUsd: row.cost_usd,
    unpricedCalls: Number(row.unpriced_calls),
  };
}
