import { SNAPSHOTS } from '@tapedeck/contracts';

/** A snapshot of exactly so many bytes, fresh for a day. */
export function benchSnapshot(bytes: number): Buffer {
  const { type, subject } = SNAPSHOTS.topPicks('sp500', 'swing');
  const nowMs = Date.now();
  const moments = {
    asOf: new Date(nowMs - 1_000).toISOString(),
    computedAt: new Date(nowMs - 500).toISOString(),
    nextExpectedAt: new Date(nowMs + 86_400_000).toISOString(),
    staleAfter: new Date(nowMs + 90_000_000).toISOString(),
  };
  const document = {
    id: 'bench',
    type,
    subject,
    ...moments,
    source: '/tapedeck/top-picks',
    data: { filler: '' },
  };
  const filler = 'x'.repeat(bytes - JSON.stringify(document).length);
  return Buffer.from(JSON.stringify({ ...document, data: { filler } }));
}
