import { Column, Entity } from 'typeorm';
import { SnapshotEntity } from './snapshot.entity.js';

/** A run of top picks, as its row in history. The schema is made by the migrations; this says what can be read. */
@Entity('top_picks_runs')
export class TopPicksRunEntity extends SnapshotEntity {
  @Column('text')
  universe!: string;

  @Column('text')
  mode!: string;

  /** Name and version of the factor weights. */
  @Column('text')
  policy!: string;

  @Column('integer')
  considered!: number;

  @Column('integer', { name: 'excluded_count' })
  excludedCount!: number;

  @Column('integer', { name: 'pick_count' })
  pickCount!: number;

  @Column('text', { name: 'best_symbol', nullable: true })
  bestSymbol!: string | null;

  @Column('double precision', { name: 'best_score', nullable: true })
  bestScore!: number | null;
}
