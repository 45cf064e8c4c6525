/**
 * The tables partitioned by month of `as_of`, in the order in which a writer inserts into them: taking their locks in
 * the same order keeps a partition being made from waiting crosswise with a batch being written.
 */
export const PARTITIONED_TABLES = ['top_picks_runs', 'pick_contributions', 'portfolio_snapshots'] as const;
export type PartitionedTable = (typeof PARTITIONED_TABLES)[number];
