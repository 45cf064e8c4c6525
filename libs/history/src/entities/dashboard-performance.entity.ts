import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A snapshot of the dashboard, an overview or a performance, as its row in history. */
@Entity('dashboard_performance')
export class DashboardPerformanceEntity {
  /** CloudEvents `id` of the event, UUIDv5 of the slot. */
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn({ type: 'timestamptz', name: 'as_of', precision: 3 })
  asOf!: Date;

  /** When this row was written; what `knownAt` reads. Set by the database, never rewritten. */
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt!: Date;

  @Column({ type: 'timestamptz', name: 'computed_at', precision: 3 })
  computedAt!: Date;

  @Column({ type: 'timestamptz', name: 'next_expected_at', precision: 3 })
  nextExpectedAt!: Date;

  @Column({ type: 'timestamptz', name: 'stale_after', precision: 3 })
  staleAfter!: Date;

  @Column('text')
  subject!: string;

  /** CloudEvents `source`: the service that published it. */
  @Column('text')
  source!: string;

  /** Place on the tape, gapless per source and stream; a string because bigint is wider than a double. */
  @Column('bigint', { nullable: true })
  sequence!: string | null;

  /** W3C trace context of the publisher. */
  @Column('text', { nullable: true })
  traceparent!: string | null;

  /** CloudEvents `dataschema`: the version of `data`. */
  @Column('text', { name: 'data_schema' })
  dataSchema!: string;

  @Column('text')
  universe!: string;

  /** Of an overview, as are the columns up to `volatilityPct`; null in a performance. */
  @Column('text', { nullable: true })
  basis!: string | null;

  @Column({ type: 'timestamptz', name: 'prices_as_of', precision: 3, nullable: true })
  pricesAsOf!: Date | null;

  @Column('integer', { nullable: true })
  considered!: number | null;

  @Column('integer', { nullable: true })
  included!: number | null;

  @Column('double precision', { name: 'index_level', nullable: true })
  indexLevel!: number | null;

  @Column('double precision', { name: 'index_change_pct', nullable: true })
  indexChangePct!: number | null;

  @Column('integer', { nullable: true })
  advancers!: number | null;

  @Column('integer', { nullable: true })
  decliners!: number | null;

  @Column('integer', { nullable: true })
  unchanged!: number | null;

  @Column('integer', { name: 'new_highs', nullable: true })
  newHighs!: number | null;

  @Column('integer', { name: 'new_lows', nullable: true })
  newLows!: number | null;

  /** Null without the history that it needs. */
  @Column('double precision', { name: 'above_50_ratio', nullable: true })
  above50Ratio!: number | null;

  @Column('double precision', { name: 'above_200_ratio', nullable: true })
  above200Ratio!: number | null;

  @Column('double precision', { name: 'volatility_pct', nullable: true })
  volatilityPct!: number | null;

  /** Of a performance, as are the columns below; null in an overview. */
  @Column('integer', { name: 'session_count', nullable: true })
  sessionCount!: number | null;

  /** Null when no session has one. */
  @Column('double precision', { name: 'index_return_pct', nullable: true })
  indexReturnPct!: number | null;

  @Column('integer', { name: 'index_sessions', nullable: true })
  indexSessions!: number | null;

  @Column('double precision', { name: 'portfolio_return_pct', nullable: true })
  portfolioReturnPct!: number | null;

  @Column('integer', { name: 'portfolio_sessions', nullable: true })
  portfolioSessions!: number | null;

  @Column('integer', { name: 'picks_opened', nullable: true })
  picksOpened!: number | null;

  @Column('integer', { name: 'picks_closed', nullable: true })
  picksClosed!: number | null;

  @Column('integer', { name: 'picks_entered', nullable: true })
  picksEntered!: number | null;

  @Column('integer', { name: 'picks_won', nullable: true })
  picksWon!: number | null;

  /** Null when no closed pick was entered. */
  @Column('double precision', { name: 'average_r', nullable: true })
  averageR!: number | null;

  /** The snapshot's members before `data`, parsed; the text is read with `envelope::text`. */
  @Column('json')
  envelope!: Record<string, string>;

  /** The snapshot's `data`, parsed; the text as served is read with `data::text`. */
  @Column('json')
  data!: unknown;
}
