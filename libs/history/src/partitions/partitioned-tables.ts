import { HISTORY_TABLES } from '../tables/history-tables.js';

/** The tables partitioned by month of `as_of`, in the order of a writer's locks. */
export const PARTITIONED_TABLES: readonly string[] = HISTORY_TABLES.map(({ table }) => table);
