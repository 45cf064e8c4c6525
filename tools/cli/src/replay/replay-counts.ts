/** What a replay came to. Events outside the window are in none of these. */
export interface ReplayCounts {
  inserted: number;
  duplicate: number;
  rejected: number;
  /** Rejected, by code. */
  codes: Record<string, number>;
}

export function noCounts(): ReplayCounts {
  return { inserted: 0, duplicate: 0, rejected: 0, codes: {} };
}
