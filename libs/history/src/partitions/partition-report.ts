/** What making sure of partitions came to. */
export interface PartitionReport {
  /** Partitions made, by name. */
  readonly created: readonly string[];
  /** Rows that had gone to a default partition and now lie in the partition of their month. */
  readonly movedRows: number;
  /** Months (`2099_01`) too far off to be given a partition: their rows lie in the default partition. */
  readonly refusedMonths: readonly string[];
}
