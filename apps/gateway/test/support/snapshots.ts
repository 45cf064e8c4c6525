import { randomUUID } from 'node:crypto';
import {
  EVENT_TYPES,
  topPicksSubject,
  type Mode,
  type Snapshot,
  type TopPicksData,
} from '@tapedeck/contracts';

export interface SnapshotParts {
  readonly universe?: string;
  readonly mode?: Mode;
  readonly asOf?: string;
  readonly computedAt?: string;
  readonly nextExpectedAt?: string;
  readonly staleAfter?: string;
  readonly policy?: string;
}

/** A snapshot of top picks with one pick, computed at the close of 2018-02-07 unless told otherwise. */
export function topPicksSnapshot(parts: SnapshotParts = {}): Snapshot<TopPicksData> {
  const { universe = 'sp500', mode = 'swing', policy = 'default-swing@1' } = parts;
  return {
    id: randomUUID(),
    type: EVENT_TYPES.topPicksRun,
    subject: topPicksSubject(universe, mode),
    asOf: parts.asOf ?? '2018-02-07T21:00:00Z',
    computedAt: parts.computedAt ?? '2026-01-05T10:00:00.250Z',
    nextExpectedAt: parts.nextExpectedAt ?? '2018-02-08T21:00:00Z',
    staleAfter: parts.staleAfter ?? '2018-02-08T21:15:00Z',
    source: '/tapedeck/top-picks',
    data: {
      universe,
      mode,
      policy,
      considered: 2,
      excluded: [{ symbol: 'ÆØÅ', reason: 'no bars' }],
      picks: [
        {
          rank: 1,
          symbol: 'AAPL',
          side: 'long',
          score: 1.75,
          contributions: { momentum: 1.25, trend: 0.5 },
          entry: 159.54,
          stop: 152.04,
          targets: [170.79],
          riskReward: 1.5,
          reasons: ['Up 12 % in 63 sessions'],
        },
      ],
    },
  };
}

/** Spelled unlike JSON.stringify spells it, so that a body that was parsed and made again cannot pass for it. */
export function bytesOf(snapshot: Snapshot<unknown>): Buffer {
  return Buffer.from(JSON.stringify(snapshot).replace('"data":{', '"data": {').replace('1.75', '1.7500'));
}
