import { Column, Entity } from 'typeorm';
import { FactEntity } from './fact.entity.js';

/** A version of factor weights that was written down, or put in force from its as-of on. */
@Entity('rl_policies')
export class RlPolicyEntity extends FactEntity {
  @Column('text')
  universe!: string;

  @Column('text')
  mode!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  action!: 'created' | 'activated';

  @Column('boolean', { name: 'allow_shorts' })
  allowShorts!: boolean;

  /** Weight by factor. */
  @Column('jsonb')
  weights!: Record<string, number>;

  @Column('text', { nullable: true })
  note!: string | null;
}
