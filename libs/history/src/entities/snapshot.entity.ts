import { Column } from 'typeorm';
import { FactEntity } from './fact.entity.js';

/** What every row has that stands for a snapshot: the document that was served, whole. */
export abstract class SnapshotEntity extends FactEntity {
  @Column({ type: 'timestamptz', name: 'computed_at', precision: 3 })
  computedAt!: Date;

  @Column({ type: 'timestamptz', name: 'next_expected_at', precision: 3 })
  nextExpectedAt!: Date;

  @Column({ type: 'timestamptz', name: 'stale_after', precision: 3 })
  staleAfter!: Date;

  /** The snapshot's members before `data`, parsed; the text is read with `envelope::text`. */
  @Column('json')
  envelope!: Record<string, string>;
}
