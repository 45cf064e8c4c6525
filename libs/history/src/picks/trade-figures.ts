/** Mean return after so many sessions, of those whose return after them is known. In percent, null with none. */
export interface ForwardPerformance {
  /** Those whose forward return is known. */
  readonly count: number;
  readonly averagePct: number | null;
  /** Those for which the universe's return over the same sessions is known as well; the two figures below are of these. */
  readonly compared: number;
  readonly benchmarkPct: number | null;
  /** Mean of the differences. */
  readonly excessPct: number | null;
}

/** What closed trades came to. */
export interface TradeFigures {
  /** Positions closed, entered or not. */
  readonly closed: number;
  /** Of those, the ones whose entry was reached: the three figures below are of these. */
  readonly entered: number;
  /** With a return above 0. */
  readonly won: number;
  readonly winRateRatio: number | null;
  readonly averageR: number | null;
  readonly averageReturnPct: number | null;
  /** Closed positions that a later revision may still add forward returns to. */
  readonly provisional: number;
  readonly forward1: ForwardPerformance;
  readonly forward5: ForwardPerformance;
  readonly forward20: ForwardPerformance;
}

const FORWARDS = [1, 5, 20] as const;

export type FiguresRow = Readonly<Record<string, string | number | null>>;

/** Aggregates over rows of outcomes, for tradeFiguresOf. */
export const TRADE_FIGURES = `count(*) AS closed, count(entry) AS entered,
           count(*) FILTER (WHERE return_pct > 0) AS won,
           count(*) FILTER (WHERE return_pct > 0)::double precision / nullif(count(entry), 0) AS win_rate,
           avg(r_multiple) AS average_r, avg(return_pct) AS average_return,
           count(*) FILTER (WHERE NOT final) AS provisional,${FORWARDS.map(
             (n) => `
           count(forward_${n}_pct) AS count_${n}, avg(forward_${n}_pct) AS average_${n},
           count(forward_${n}_pct - benchmark_${n}_pct) AS compared_${n},
           avg(benchmark_${n}_pct) FILTER (WHERE forward_${n}_pct IS NOT NULL) AS benchmark_${n},
           avg(forward_${n}_pct - benchmark_${n}_pct) AS excess_${n}`,
           ).join(',')}`;

/** bigint arrives as text. */
export function tradeFiguresOf(row: FiguresRow): TradeFigures {
  const forward = (n: (typeof FORWARDS)[number]): ForwardPerformance => ({
    count: Number(row[`count_${n}`]),
    averagePct: figure(row[`average_${n}`]),
    compared: Number(row[`compared_${n}`]),
    benchmarkPct: figure(row[`benchmark_${n}`]),
    excessPct: figure(row[`excess_${n}`]),
  });
  return {
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

export function figure(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
