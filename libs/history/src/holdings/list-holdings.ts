import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';
import type { HoldingsMoment, StoredHolding } from './stored-holding.js';

interface HoldingRow {
  readonly symbol: string;
  readonly quantity: string;
  readonly average_cost: string;
  readonly currency: string | null;
  readonly effective_at: Date;
  readonly opened_at: Date;
  readonly version: number;
}

/**
 * `seen` is what the question may know; `ranked` numbers a symbol's changes from the newest; `latest` is what then holds.
 * A holding was opened by the first put after the last removal that is ordered before it.
 */
const LIST = `
  WITH seen AS (
    SELECT * FROM holding_changes
     WHERE effective_at <= $1 AND ($2::timestamptz IS NULL OR recorded_at <= $2)
  ), ranked AS (
    SELECT seen.*,
           row_number() OVER (PARTITION BY symbol ORDER BY effective_at DESC, change_id DESC) AS place,
           count(*) FILTER (WHERE kind = 'remove')
             OVER (PARTITION BY symbol ORDER BY effective_at DESC, change_id DESC) AS removals
      FROM seen
  )
  SELECT latest.symbol, latest.quantity, latest.average_cost, latest.currency, latest.effective_at, latest.version,
         (SELECT min(ranked.effective_at) FROM ranked
           WHERE ranked.symbol = latest.symbol AND ranked.removals = 0) AS opened_at
    FROM ranked latest
   WHERE latest.place = 1 AND latest.kind = 'put'
   ORDER BY latest.symbol COLLATE "C"`;

export async function listHoldings(
  dataSource: DataSource,
  { asOf, knownAt }: HoldingsMoment,
): Promise<StoredHolding[]> {
  const rows = await dataSource.query<HoldingRow[]>(LIST, [
    databaseMoment(asOf),
    knownAt === undefined ? null : databaseMoment(knownAt),
  ]);
  return rows.map((row) => ({
    symbol: row.symbol,
    quantity: row.quantity,
    averageCost: row.average_cost,
    currency: row.currency,
    effectiveAt: row.effective_at.getTime(),
    openedAt: row.opened_at.getTime(),
    version: row.version,
  }));
}
