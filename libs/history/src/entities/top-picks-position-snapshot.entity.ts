import { Column, Entity } from 'typeorm';
import { SnapshotEntity } from './snapshot.entity.js';

/** A snapshot of the positions opened by picks, as its row in history. */
@Entity('top_picks_position_snapshots')
export class TopPicksPositionSnapshotEntity extends SnapshotEntity {
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
}
