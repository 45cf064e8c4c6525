import { Column, Entity } from 'typeorm';
import { SnapshotEntity } from './snapshot.entity.js';

/** A snapshot of the portfolio, as its row in history. Amounts are numeric, and so text, in `currency`. */
@Entity('portfolio_snapshots')
export class PortfolioSnapshotEntity extends SnapshotEntity {
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
}
