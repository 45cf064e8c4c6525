import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';
import type { ForwardPerformance, PickPerformance } from './pick-performance.js';

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

const FORWARDS = [1, 5, 20] as const;

type Row = Readonly<Record<string, string | number | null>>;

/** How picks fared, from the newest revision of each outcome. */
export class PickPerformanceQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** All together first, by universe and mode; then day by day, the newest first. */
  async report(request: PickPerformanceRequest): Promise<PickPerformance[]> {
    const { text, parameters } = performanceStatement(request);
    const rows = await this.dataSource.query<Row[]>(text, parameters);
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
  const forwards = FORWARDS.map(
    (n) => `
           count(forward_${n}_pct) AS count_${n}, avg(forward_${n}_pct) AS average_${n},
           count(forward_${n}_pct - benchmark_${n}_pct) AS compared_${n},
           avg(benchmark_${n}_pct) FILTER (WHERE forward_${n}_pct IS NOT NULL) AS benchmark_${n},
           avg(forward_${n}_pct - benchmark_${n}_pct) AS excess_${n}`,
  );
  const text = `
    WITH newest AS (
      SELECT DISTINCT ON (position_id) *
        FROM pick_outcomes
       WHERE ${conditions.join(' AND ')}
       ORDER BY position_id, revision DESC),
    report AS (
      SELECT universe, mode, session_date AS day, count(*) AS closed, count(entry) AS entered,
           count(*) FILTER (WHERE return_pct > 0) AS won,
           count(*) FILTER (WHERE return_pct > 0)::double precision / nullif(count(entry), 0) AS win_rate,
           avg(r_multiple) AS average_r, avg(return_pct) AS average_return,
           count(*) FILTER (WHERE NOT final) AS provisional,${forwards.join(',')}
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

/** bigint arrives as text. */
function performanceOf(row: Row): PickPerformance {
  const forward = (n: (typeof FORWARDS)[number]): ForwardPerformance => ({
    count: Number(row[`count_${n}`]),
    averagePct: figure(row[`average_${n}`]),
    compared: Number(row[`compared_${n}`]),
    benchmarkPct: figure(row[`benchmark_${n}`]),
    excessPct: figure(row[`excess_${n}`]),
  });
  return {
    universe: String(row['universe']),
    mode: String(row['mode']),
    day: typeof row['day'] === 'string' ? row['day'] : null,
    closed: Number(row['closed']),
    entered: Number(row['entered']),
    won: Number(row['won']),
    winRateRatio: figure(row['win_rate']),
    averageR: figure(row['average_r']),
    averageReturnPct: figure(row['average_return']),
    provisional: Number(row['provisional']),
    forward1: forward(1),
    forward5: forward(5),
    forward20: forward(20),
  };
}

function figure(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
