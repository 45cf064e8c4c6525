import { Column, Entity } from 'typeorm';
import { FactEntity } from './fact.entity.js';

/** What an agent found out; its findings are in `data`. */
@Entity('agent_analyses')
export class AgentAnalysisEntity extends FactEntity {
  @Column('text')
  agent!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  symbol!: string | null;

  @Column('text', { nullable: true })
  universe!: string | null;

  @Column('text')
  summary!: string;

  /** 0 to 1. */
  @Column('double precision', { nullable: true })
  confidence!: number | null;
}
