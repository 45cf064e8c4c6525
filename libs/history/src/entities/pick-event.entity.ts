import { Column, Entity } from 'typeorm';
import { FactEntity } from './fact.entity.js';

/** Something that happened to a position opened by a pick. Prices as quoted at the as-of of its run. */
@Entity('pick_events')
export class PickEventEntity extends FactEntity {
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
}
