import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A snapshot of the positions opened by picks, as its row in history. */
@Entity('top_picks_position_snapshots')
export class TopPicksPositionSnapshotEntity {
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

  /** Session of the as-of, `YYYY-MM-DD`. */
  @Column('text', { name: 'session_date' })
  sessionDate!: string;

  @Column('integer', { name: 'waiting_count' })
  waitingCount!: number;

  @Column('integer', { name: 'entered_count' })
  enteredCount!: number;

  /** In that session. */
  @Column('integer', { name: 'closed_count' })
  closedCount!: number;

  @Column('integer', { name: 'won_count' })
  wonCount!: number;

  /** The snapshot's members before `data`, parsed; the text is read with `envelope::text`. */
  @Column('json')
  envelope!: Record<string, string>;

  /** The snapshot's `data`, parsed; the text as served is read with `data::text`. */
  @Column('json')
  data!: unknown;
}
