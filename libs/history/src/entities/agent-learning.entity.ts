import { Column, Entity } from 'typeorm';
import { FactEntity } from './fact.entity.js';

/** A lesson that an agent drew. */
@Entity('agent_learnings')
export class AgentLearningEntity extends FactEntity {
  @Column('text')
  agent!: string;

  @Column('text')
  topic!: string;

  @Column('text')
  lesson!: string;

  @Column('text', { array: true })
  evidence!: string[];

  /** Null for everywhere. */
  @Column('text', { name: 'applies_to', nullable: true })
  appliesTo!: string | null;
}
