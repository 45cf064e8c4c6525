import { Column, PrimaryColumn } from 'typeorm';

/** What every row has that stands for a fact: one event, its `data` whole. */
export abstract class FactEntity {
  /** CloudEvents `id` of the event. */
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn({ type: 'timestamptz', name: 'as_of', precision: 3 })
  asOf!: Date;

  /** When this row was written. Set by the database, never rewritten. */
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt!: Date;

  @Column('text')
  subject!: string;

  /** CloudEvents `source`: who published it. */
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

  /** The event's `data`, parsed; the text as it came is read with `data::text`. */
  @Column('json')
  data!: unknown;
}
