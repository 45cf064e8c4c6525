import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the portfolio holds of a symbol by the newest change known: the head of `holding_changes`, kept beside it. */
@Entity('holdings')
export class HoldingEntity {
  @PrimaryColumn('text')
  symbol!: string;

  /** Of the change, as text; below zero for a short. */
  @Column('numeric')
  quantity!: string;

  /** A share, before any split after `effectiveAt`; as text. */
  @Column('numeric', { name: 'average_cost' })
  averageCost!: string;

  /** The portfolio's own when null. */
  @Column('text', { nullable: true })
  currency!: string | null;

  /** Market moment from which on it holds. */
  @Column({ type: 'timestamptz', name: 'effective_at', precision: 3 })
  effectiveAt!: Date;

  /** The change that it comes from. */
  @Column('bigint', { name: 'change_id' })
  changeId!: string;
}
