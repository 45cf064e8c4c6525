import { dataSchema, EVENT_TYPES, formatMoment, type Snapshot } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';

const FIRST_AS_OF = Date.UTC(2017, 10, 1, 21);
const DAY_MS = 86_400_000;
export const SOURCE = '/tapedeck/top-picks';

export const eventId = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
export const asOfOf = (n: number) => formatMoment(FIRST_AS_OF + n * DAY_MS);

function data(n: number) {
  return {
    universe: 'sp500',
    mode: 'swing',
    policy: 'default-swing@1',
    considered: 505,
    excluded: [],
    picks: [
      {
        rank: 1,
        symbol: 'AAPL',
        side: 'long',
        score: 1 + n / 7,
        contributions: { momentum: 1 + n / 7 },
        entry: 100,
        stop: 95,
        targets: [110],
        riskReward: 2,
        reasons: ['Up'],
      },
    ],
  };
}

/** A run whose day, id and sequence follow from its number. */
export function runEvent(n: number, changes: Partial<CloudEvent> = {}): CloudEvent {
  const moments = { computedat: asOfOf(n), nextexpectedat: asOfOf(n + 1), staleafter: asOfOf(n + 1) };
  return {
    id: eventId(n),
    source: SOURCE,
    type: EVENT_TYPES.topPicksRun,
    subject: 'sp500/swing',
    time: asOfOf(n),
    datacontenttype: 'application/json',
    dataschema: dataSchema(EVENT_TYPES.topPicksRun),
    sequence: String(n),
    extensions: moments,
    data: data(n),
    ...changes,
  };
}

/** The same run as the archive keeps it. */
export function runSnapshot(n: number): Snapshot<unknown> {
  const { id, type, subject, time, source, data: ofRun } = runEvent(n);
  const next = asOfOf(n + 1);
  return {
    id,
    type,
    subject,
    asOf: time,
    computedAt: time,
    nextExpectedAt: next,
    staleAfter: next,
    source,
    data: ofRun,
  };
}
