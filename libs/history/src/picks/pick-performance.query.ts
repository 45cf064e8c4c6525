import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';
import type { PickPerformance } from './pick-performance.js';
import { TRADE_FIGURES, tradeFiguresOf, type FiguresRow } from './trade-figures.js';

export interface PickPerformanceRequest {
  /** Every one where absent. */
  readonly universe?: string;
  readonly mode?: string;
  /** Of runs with an as-of from `from` to `to`, both included, epoch ms. */
  readonly from: number;
  readonly to: number;
  /** From rows up to this moment in the market only, epoch ms. */
  readonly asOf: number;
  /** Days at most; the newest are answered. */
  readonly days: number;
}

/** How picks fared, from the newest revision of each outcome. */
export class PickPerformanceQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** All together first, by universe and mode; then day by day, the newest first. */
  async report(request: PickPerformanceRequest): Promise<PickPerformance[]> {
    const { text, parameters } = performanceStatement(request);
    const rows = await this.dataSource.query<FiguresRow[]>(text, parameters);
    return rows.map(performanceOf);
  }
}

export function performanceStatement(request: PickPerformanceRequest): {
  text: string;
  parameters: unknown[];
} {
  const parameters: unknown[] = [
    databaseMoment(request.from),
    databaseMoment(request.to),
    databaseMoment(request.asOf),
    request.days,
  ];
  const conditions = ['opened_at >= $1', 'opened_at <= $2', 'as_of >= $1', 'as_of <= $3'];
  for (const column of ['universe', 'mode'] as const) {
    const value = request[column];
    if (value !== undefined) conditions.push(`${column} = $${parameters.push(value)}`);
  }
  const text = `
    WITH newest AS (
      SELECT DISTINCT ON (position_id) *
        FROM pick_outcomes
       WHERE ${conditions.join(' AND ')}
       ORDER BY position_id, revision DESC),
    report AS (
      SELECT universe, mode, session_date AS day, ${TRADE_FIGURES}
        FROM newest
       GROUP BY GROUPING SETS ((universe, mode), (universe, mode, session_date))),
    days AS (
      SELECT * FROM report WHERE day IS NOT NULL ORDER BY day DESC, universe, mode LIMIT $4)
    SELECT * FROM report WHERE day IS NULL
    UNION ALL
    SELECT * FROM days
    ORDER BY day DESC NULLS FIRST, universe, mode`;
  return { text, parameters };
}

function performanceOf(row: FiguresRow): PickPerformance {
  return {
    universe: String(row['universe']),
    mode: String(row['mode']),
    day: typeof row['day'] === 'string' ? row['day'] : null,
    ...tradeFiguresOf(row),
  };
}
