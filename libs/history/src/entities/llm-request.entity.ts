import { Column, Entity } from 'typeorm';
import { FactEntity } from './fact.entity.js';

/** A request to a language model. Counts of tokens are strings because bigint is wider than a double. */
@Entity('llm_requests')
export class LlmRequestEntity extends FactEntity {
  @Column('text')
  provider!: string;

  @Column('text')
  model!: string;

  @Column('text')
  purpose!: string;

  @Column('bigint', { name: 'prompt_tokens' })
  promptTokens!: string;

  @Column('bigint', { name: 'completion_tokens' })
  completionTokens!: string;

  /** Part of the prompt's; null where the provider did not say. */
  @Column('bigint', { name: 'cached_tokens', nullable: true })
  cachedTokens!: string | null;

  /** US dollars; null where nobody knows it. */
  @Column('numeric', { name: 'cost_usd', nullable: true })
  costUsd!: string | null;

  @Column('text', { name: 'cost_source' })
  costSource!: string;

  @Column('double precision', { name: 'latency_ms', nullable: true })
  latencyMs!: number | null;

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  error!: string | null;
}
