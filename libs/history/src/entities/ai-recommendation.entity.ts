import { Column, Entity } from 'typeorm';
import { FactEntity } from './fact.entity.js';

/** What a model recommended. Prices in the instrument's currency, doubles as in a pick. */
@Entity('ai_recommendations')
export class AiRecommendationEntity extends FactEntity {
  @Column('text')
  symbol!: string;

  @Column('text')
  side!: 'long' | 'short';

  @Column('text', { nullable: true })
  universe!: string | null;

  /** Sessions after the as-of within which it is meant to come true. */
  @Column('integer', { name: 'horizon_sessions' })
  horizonSessions!: number;

  @Column('double precision')
  entry!: number;

  @Column('double precision')
  stop!: number;

  /** Nearest first. */
  @Column('double precision', { array: true })
  targets!: number[];

  /** 0 to 1. */
  @Column('double precision')
  confidence!: number;

  @Column('text')
  model!: string;

  @Column('text')
  rationale!: string;
}
