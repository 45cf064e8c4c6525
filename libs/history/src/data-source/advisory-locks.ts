/**
 * Keys of the advisory locks that serialise changes to the schema, however many processes make them. Arbitrary but
 * fixed: two releases that run side by side must meet at the same lock.
 */
export const ADVISORY_LOCKS = {
  migrations: 7_235_001,
  partitions: 7_235_002,
  /** With the hash of a symbol as second key: changes of its holding take turns. */
  holdings: 7_235_003,
  /** Of the session that archives, drops or restores months: one at a time. */
  retention: 7_235_004,
} as const;
