import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A watched symbol. */
@Entity('watchlist_items')
export class WatchlistItemEntity {
  @PrimaryColumn('text')
  symbol!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** When it was added or last changed; wall clock, set by the database. */
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt!: Date;
}
