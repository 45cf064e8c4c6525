import { expect } from '@jest/globals';
import type { RunningStack } from './running-stack.js';

interface Forward {
  readonly count: number;
  readonly averagePct: number | null;
  readonly compared: number;
  readonly benchmarkPct: number | null;
  readonly excessPct: number | null;
}

export interface Figures {
  readonly universe: string;
  readonly mode: string;
  readonly day?: string;
  readonly closed: number;
  readonly entered: number;
  readonly won: number;
  readonly winRateRatio: number | null;
  readonly averageR: number | null;
  readonly averageReturnPct: number | null;
  readonly provisional: number;
  readonly forward1: Forward;
  readonly forward5: Forward;
  readonly forward20: Forward;
}

export interface Report {
  readonly totals: readonly Figures[];
  readonly days: readonly Figures[];
}

/**
 * The trades again from nothing but what was filled: `pick_events`, with the plan of the pick. A position is closed once
 * something ended it, and won when its exits, each weighed with its share, are worth more than its entry.
 */
const TRADES = `
  SELECT opened.position_id, opened.universe, opened.mode, opened.session_date, entered.price AS entry,
         (CASE opened.side WHEN 'long' THEN 1 ELSE -1 END) * (ended.exit - entered.price) AS gain,
         abs(pick.entry - pick.stop) AS risk
    FROM pick_events opened
    JOIN pick_contributions pick ON pick.event_id = opened.run_event_id AND pick.rank = opened.rank
    LEFT JOIN pick_events entered ON entered.position_id = opened.position_id AND entered.kind = 'entered'
    JOIN (SELECT position_id, sum(price * share_ratio) AS exit, sum(share_ratio) AS share, count(share_ratio) AS fills
            FROM pick_events WHERE kind IN ('target_hit', 'stop_hit', 'expired') GROUP BY position_id) ended
      ON ended.position_id = opened.position_id AND (ended.fills = 0 OR ended.share > 0.999999)
   WHERE opened.kind = 'opened'`;

/** Forward returns: of each outcome the revision that no other one follows. */
const FORWARDS = `
  SELECT * FROM pick_outcomes outcome
   WHERE NOT EXISTS (SELECT 1 FROM pick_outcomes later
                      WHERE later.position_id = outcome.position_id AND later.revision > outcome.revision)`;

/** Checks every figure of a report against SQL of another make than its own, over the rows that are stored. */
export async function checkAgainstRows(stack: RunningStack, report: Report): Promise<void> {
  for (const by of ['universe, mode', 'universe, mode, session_date']) {
    const key = by.replaceAll(', ', `||' '||`);
    const trades = await stack.rows<Record<string, string | number | null>>(
      `SELECT ${key} AS key, count(*) AS closed, count(entry) AS entered, sum((gain > 0)::int) AS won,
              sum((gain > 0)::int) * 1.0 / nullif(count(entry), 0) AS "winRateRatio",
              sum(gain / risk) / nullif(count(entry), 0) AS "averageR",
              sum(100 * gain / entry) / nullif(count(entry), 0) AS "averageReturnPct"
         FROM (${TRADES}) trade GROUP BY ${by}`,
    );
    const sums = [1, 5, 20].map((n) => {
      const [forward, benchmark] = [`forward_${n}_pct`, `benchmark_${n}_pct`];
      const both = `${forward} IS NOT NULL AND ${benchmark} IS NOT NULL`;
      const compared = `sum((${both})::int)`;
      return `sum((${forward} IS NOT NULL)::int) AS count_${n}, ${compared} AS compared_${n},
        sum(${forward}) / nullif(count(${forward}), 0) AS average_${n},
        sum(CASE WHEN ${both} THEN ${benchmark} END) / nullif(${compared}, 0) AS benchmark_${n},
        sum(CASE WHEN ${both} THEN ${forward} - ${benchmark} END) / nullif(${compared}, 0) AS excess_${n}`;
    });
    const forwards = await stack.rows<Record<string, string | number | null>>(
      `SELECT ${key} AS key, sum((NOT final)::int) AS provisional, ${sums.join()}
         FROM (${FORWARDS}) newest GROUP BY ${by}`,
    );
    const told = by.includes('session_date') ? report.days : report.totals;
    expect(told.map(keyOf).sort()).toEqual(trades.map(({ key: one }) => one).sort());
    for (const figures of told) {
      const trade = trades.find(({ key: one }) => one === keyOf(figures)) ?? {};
      for (const name of [
        'closed',
        'entered',
        'won',
        'winRateRatio',
        'averageR',
        'averageReturnPct',
      ] as const)
        expectFigure(`${keyOf(figures)} ${name}`, figures[name], trade[name] ?? (name === 'won' ? 0 : null));
      const forward = forwards.find(({ key: one }) => one === keyOf(figures)) ?? {};
      expectFigure(`${keyOf(figures)} provisional`, figures.provisional, forward['provisional']);
      for (const n of [1, 5, 20] as const) {
        const shown = figures[`forward${n}`];
        const names = {
          count: 'count',
          averagePct: 'average',
          compared: 'compared',
          benchmarkPct: 'benchmark',
          excessPct: 'excess',
        };
        for (const [name, column] of Object.entries(names))
          expectFigure(
            `${keyOf(figures)} forward${n}.${name}`,
            shown[name as keyof Forward],
            forward[`${column}_${n}`],
          );
      }
    }
  }
}

function keyOf({ universe, mode, day }: Figures): string {
  return [universe, mode, ...(day === undefined ? [] : [day])].join(' ');
}

function expectFigure(name: string, shown: number | null, stored: string | number | null | undefined): void {
  const expected = stored === null || stored === undefined ? null : Number(stored);
  if (expected === null || shown === null) expect([name, shown]).toEqual([name, expected]);
  else expect([name, shown]).toEqual([name, expect.closeTo(expected, 9)]);
}
