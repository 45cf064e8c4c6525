import type { Month } from '../partitions/month.js';
import type { TableGroup } from './table-group.js';

/** The partition of one month of one table. */
export interface MonthPartition {
  readonly table: string;
  readonly partition: string;
  /** On disk, with indexes and what is stored out of line. */
  readonly bytes: number;
}

/** A month of a head table and its details, as far as it has partitions. */
export interface OldMonth {
  readonly group: TableGroup;
  readonly month: Month;
  /** In the order of a writer's locks. */
  readonly partitions: readonly MonthPartition[];
}
