import { Column, Entity } from 'typeorm';
import { FactEntity } from './fact.entity.js';

/** What a closed position came to, in one of its revisions: the newest counts. Percentages in favour of the side. */
@Entity('pick_outcomes')
export class PickOutcomeEntity extends FactEntity {
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

  @Column('double precision')
  score!: number;

  @Column('integer')
  revision!: number;

  @Column('boolean')
  final!: boolean;

  @Column('double precision', { name: 'planned_entry' })
  plannedEntry!: number;

  @Column('double precision')
  stop!: number;

  @Column('double precision', { array: true })
  targets!: number[];

  @Column('integer', { name: 'targets_hit' })
  targetsHit!: number;

  @Column({ type: 'timestamptz', name: 'entered_at', precision: 3, nullable: true })
  enteredAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3 })
  closedAt!: Date;

  /** Null, as the figures below, where it was never entered. */
  @Column('double precision', { nullable: true })
  entry!: number | null;

  /** Mean of the exits, each weighed with its share. */
  @Column('double precision', { nullable: true })
  exit!: number | null;

  @Column('text', { name: 'exit_reason' })
  exitReason!: string;

  @Column('double precision', { name: 'return_pct', nullable: true })
  returnPct!: number | null;

  @Column('double precision', { name: 'r_multiple', nullable: true })
  rMultiple!: number | null;

  @Column('integer', { name: 'holding_sessions', nullable: true })
  holdingSessions!: number | null;

  @Column('double precision', { name: 'mfe_pct', nullable: true })
  mfePct!: number | null;

  @Column('double precision', { name: 'mae_pct', nullable: true })
  maePct!: number | null;

  @Column('double precision', { name: 'forward_1_pct', nullable: true })
  forward1Pct!: number | null;

  @Column('double precision', { name: 'forward_5_pct', nullable: true })
  forward5Pct!: number | null;

  @Column('double precision', { name: 'forward_20_pct', nullable: true })
  forward20Pct!: number | null;

  @Column('double precision', { name: 'benchmark_1_pct', nullable: true })
  benchmark1Pct!: number | null;

  @Column('double precision', { name: 'benchmark_5_pct', nullable: true })
  benchmark5Pct!: number | null;

  @Column('double precision', { name: 'benchmark_20_pct', nullable: true })
  benchmark20Pct!: number | null;
}
