/** What a replay came to. Events outside the window are in none of these. */
export interface ReplayCounts {
  inserted: number;
  duplicate: number;
  rejected: number;
  /** Stored once, and archived with a month that retention dropped: left alone. */
  retired: number;
  /** Rejected, by code. */
  codes: Record<string, number>;
}

export function noCounts(): ReplayCounts {
  return { inserted: 0, duplicate: 0, rejected: 0, retired: 0, codes: {} };
}

/** `inserted 3, duplicate 1, rejected 2`, and `, retired 4` where there are any. */
export function countsLine({ inserted, duplicate, rejected, retired }: ReplayCounts): string {
  const line = `inserted ${inserted}, duplicate ${duplicate}, rejected ${rejected}`;
  return retired > 0 ? `${line}, retired ${retired}` : line;
}

/** ` (1 malformed-line, 1 22003)`, or nothing. */
export function codesNote({ codes }: ReplayCounts): string {
  const byCode = Object.entries(codes).map(([code, count]) => `${count} ${code}`);
  return byCode.length > 0 ? ` (${byCode.join(', ')})` : '';
}
