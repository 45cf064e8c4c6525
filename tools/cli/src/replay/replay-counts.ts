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

/** `inserted 3, duplicate 1, rejected 2`. */
export function countsLine({ inserted, duplicate, rejected }: ReplayCounts): string {
  return `inserted ${inserted}, duplicate ${duplicate}, rejected ${rejected}`;
}

/** ` (1 malformed-line, 1 22003)`, or nothing. */
export function codesNote({ codes }: ReplayCounts): string {
  const byCode = Object.entries(codes).map(([code, count]) => `${count} ${code}`);
  return byCode.length > 0 ? ` (${byCode.join(', ')})` : '';
}
