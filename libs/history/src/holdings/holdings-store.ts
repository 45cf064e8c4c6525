import type { DataSource } from 'typeorm';
import type { HoldingChangeOptions, HoldingPut, HoldingRemoval, RecordedChange } from './holding-change.js';
import { listHoldings } from './list-holdings.js';
import { recordChange } from './record-change.js';
import type { HoldingsMoment, StoredHolding } from './stored-holding.js';

/**
 * What the portfolio holds, as a ledger of edits. An edit is appended, with the market moment from which on it holds and
 * the moment at which it was recorded; nothing is ever rewritten, so any past state can be read as it was, or as it was
 * known. Each method throws what the database throws: 23514 for an amount that is NaN, infinite or a negative cost.
 */
export class HoldingsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Sets the whole holding from `effectiveAt` on. Throws HoldingVersionError when another change came first. */
  async put(holding: HoldingPut, options: HoldingChangeOptions = {}): Promise<RecordedChange> {
    const recorded = await recordChange(this.dataSource, holding, options);
    if (recorded === undefined) throw new Error(`the holding of ${holding.symbol} was not recorded`);
    return recorded;
  }

  /**
   * Ends the holding from `effectiveAt` on. Undefined when nothing is held then, which records nothing. Throws
   * HoldingVersionError when another change came first.
   */
  remove(
    { symbol, effectiveAt }: HoldingRemoval,
    options: HoldingChangeOptions = {},
  ): Promise<RecordedChange | undefined> {
    return recordChange(this.dataSource, { symbol, effectiveAt }, options);
  }

  /** What is held at a moment of the market, by symbol; with `knownAt`, as far as was recorded by then. */
  list(moment: HoldingsMoment): Promise<StoredHolding[]> {
    return listHoldings(this.dataSource, moment);
  }
}
