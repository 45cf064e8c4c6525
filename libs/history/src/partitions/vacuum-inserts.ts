/**
 * Storage parameters of every partition. Reads from an index alone need pages that are known as visible to all, which only
 * VACUUM marks. By PostgreSQL's own measure it comes when a fifth of a table is new: of a month that has ended, up to a fifth would
 * stay unmarked for good, and each of its rows cost a page. By this one it is some rows of the end. What is marked is skipped.
 */
export const VACUUM_INSERTS =
  'autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000';
