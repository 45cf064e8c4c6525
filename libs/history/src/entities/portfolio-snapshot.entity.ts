import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A snapshot of the portfolio, as its row in history. Amounts are numeric, and so text, in `currency`. */
@Entity('portfolio_snapshots')
export class PortfolioSnapshotEntity {
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
  currency!: string;

  /** The session that the day's figures are about, `YYYY-MM-DD`. */
  @Column('text', { name: 'session_date' })
  sessionDate!: string;

  /** The session from whose close they are measured. */
  @Column('text', { name: 'previous_session_date', nullable: true })
  previousSessionDate!: string | null;

  @Column('integer', { name: 'position_count' })
  positionCount!: number;

  @Column('integer', { name: 'priced_count' })
  pricedCount!: number;

  /** Of all positions, priced or not. */
  @Column('numeric')
  cost!: string;

  /** Of the priced positions; null when there are positions and none is priced. So with the figures below. */
  @Column('numeric', { name: 'market_value', nullable: true })
  marketValue!: string | null;

  @Column('numeric', { name: 'gross_exposure', nullable: true })
  grossExposure!: string | null;

  @Column('numeric', { name: 'total_pnl', nullable: true })
  totalPnl!: string | null;

  @Column('numeric', { name: 'day_pnl', nullable: true })
  dayPnl!: string | null;

  /** What the day's profit was made with. */
  @Column('numeric', { name: 'day_base', nullable: true })
  dayBase!: string | null;

  @Column('numeric', { nullable: true })
  equity!: string | null;

  /** Below the peak of the performance index: zero or below. */
  @Column('numeric', { name: 'drawdown_ratio', nullable: true })
  drawdownRatio!: string | null;

  @Column('double precision', { nullable: true })
  beta!: number | null;

  /** The snapshot's members before `data`, parsed; the text is read with `envelope::text`. */
  @Column('json')
  envelope!: Record<string, string>;

  /** The snapshot's `data`, parsed; the text as served is read with `data::text`. */
  @Column('json')
  data!: unknown;
}
