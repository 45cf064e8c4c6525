import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One pick of a run and the factors behind its score. Prices in the instrument's currency. */
@Entity('pick_contributions')
export class PickContributionEntity {
  /** Event of the run that made the pick. */
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn({ type: 'timestamptz', name: 'as_of', precision: 3 })
  asOf!: Date;

  /** 1 is the best. */
  @PrimaryColumn('integer')
  rank!: number;

  @Column('text')
  universe!: string;

  @Column('text')
  mode!: string;

  @Column('text')
  symbol!: string;

  @Column('text')
  side!: 'long' | 'short';

  @Column('double precision')
  score!: number;

  @Column('double precision')
  entry!: number;

  @Column('double precision')
  stop!: number;

  /** Nearest first. */
  @Column('double precision', { array: true })
  targets!: number[];

  @Column('double precision', { name: 'risk_reward' })
  riskReward!: number;

  /** Share of the score by factor; they add up to the score. */
  @Column('jsonb')
  contributions!: Record<string, number>;

  @Column('text', { array: true })
  reasons!: string[];
}
