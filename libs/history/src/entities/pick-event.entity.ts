import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that happened to a position opened by a pick. Prices as quoted at the as-of of its run. */
@Entity('pick_events')
export class PickEventEntity {
  /** CloudEvents `id`: UUIDv5 of position and what happened. */
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn({ type: 'timestamptz', name: 'as_of', precision: 3 })
  asOf!: Date;

  /** When this row was written; what `knownAt` reads. Set by the database, never rewritten. */
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt!: Date;

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

  /** UUIDv5 of run and rank. */
  @Column('uuid', { name: 'position_id' })
  positionId!: string;

  @Column('uuid', { name: 'run_event_id' })
  runEventId!: string;

  @Column('text')
  universe!: string;

  @Column('text')
  mode!: string;

  @Column('text')
  symbol!: string;

  @Column('text')
  side!: string;

  @Column('integer')
  rank!: number;

  /** As-of of the run. */
  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3 })
  openedAt!: Date;

  /** Session of the run, `YYYY-MM-DD`. */
  @Column('text', { name: 'session_date' })
  sessionDate!: string;

  @Column('boolean')
  ambiguous!: boolean;

  @Column('text')
  kind!: string;

  /** Which target was hit, 1 the nearest. */
  @Column('integer', { nullable: true })
  target!: number | null;

  /** The planned price. */
  @Column('double precision', { nullable: true })
  level!: number | null;

  /** What it was filled at. */
  @Column('double precision', { nullable: true })
  price!: number | null;

  /** Share of the position that was filled. */
  @Column('double precision', { name: 'share_ratio', nullable: true })
  shareRatio!: number | null;

  /** The event's `data`, parsed. */
  @Column('json')
  data!: unknown;
}
