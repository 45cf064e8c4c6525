import { dataSchema, EVENT_TYPES, formatMoment, type TopPicksData } from '@tapedeck/contracts';
import { slotId } from '@tapedeck/platform';
import type { CloudEvent } from '@tapedeck/redis-streams';

const DAY_MS = 86_400_000;
const FIRST_AS_OF = Date.UTC(2010, 0, 1, 21);
const PICKS = 20;
export const ROWS_AN_EVENT = 1 + PICKS;

/** A run of so many picks, 20 unless told otherwise, of a slot of its own for each index. */
export function eventOf(index: number, picks = PICKS): CloudEvent<TopPicksData> {
  const time = formatMoment(FIRST_AS_OF + (index % 4_000) * DAY_MS);
  const subject = `bench-${Math.floor(index / 4_000)}/swing`;
  return {
    id: slotId(EVENT_TYPES.topPicksRun, subject, time),
    source: '/tapedeck/bench',
    type: EVENT_TYPES.topPicksRun,
    subject,
    time,
    datacontenttype: 'application/json',
    dataschema: dataSchema(EVENT_TYPES.topPicksRun),
    sequence: String(index + 1),
    extensions: { computedat: time, nextexpectedat: time, staleafter: time },
    data: dataOf(subject, index, picks),
  };
}

function dataOf(subject: string, index: number, picks: number): TopPicksData {
  return {
    universe: subject.split('/')[0] ?? subject,
    mode: 'swing',
    policy: 'bench@1',
    considered: 505,
    excluded: [{ symbol: 'GONE', reason: 'no bars' }],
    picks: Array.from({ length: picks }, (_, place) => ({
      rank: place + 1,
      symbol: `S${(index * 7 + place * 13) % 500}`,
      side: 'long' as const,
      score: 3 - place / 10,
      contributions: { momentum: 1, trend: 1, volume: 1 - place / 10 },
      entry: 100 + place,
      stop: 95 + place,
      targets: [110 + place, 120 + place],
      riskReward: 2,
      reasons: ['Up 12.4 % over 63 sessions', 'Volume 1.8 times its median'],
    })),
  };
}
