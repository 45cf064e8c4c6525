import { Column, Entity } from 'typeorm';
import { SnapshotEntity } from './snapshot.entity.js';

/** A snapshot of the dashboard, an overview or a performance, as its row in history. */
@Entity('dashboard_performance')
export class DashboardPerformanceEntity extends SnapshotEntity {
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
}
