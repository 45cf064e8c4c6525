import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One edit of a holding, never rewritten. */
@Entity('holding_changes')
export class HoldingChangeEntity {
  /** Numbered by the database in the order of recording, symbol by symbol. */
  @PrimaryColumn('bigint', { name: 'change_id' })
  changeId!: string;

  @Column('text')
  symbol!: string;

  /** Count of the symbol's changes, this one included: 1 is the first. */
  @Column('integer')
  version!: number;

  @Column('text')
  kind!: 'put' | 'remove';

  /** Null for a removal, like `averageCost`. */
  @Column('numeric', { nullable: true })
  quantity!: string | null;

  @Column('numeric', { name: 'average_cost', nullable: true })
  averageCost!: string | null;

  @Column('text', { nullable: true })
  currency!: string | null;

  /** Market moment from which on it holds. */
  @Column({ type: 'timestamptz', name: 'effective_at', precision: 3 })
  effectiveAt!: Date;

  /** When it was entered; wall clock, set by the database. */
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt!: Date;
}
