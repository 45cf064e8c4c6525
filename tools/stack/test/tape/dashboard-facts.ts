import {
  dataSchema,
  EVENT_TYPES,
  STREAMS,
  type PickEventData,
  type PickOutcomeData,
} from '@tapedeck/contracts';
import { encodeEntry } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';

const SOURCE = '/tapedeck/top-picks';

/** What became of one pick; a return of null is one that was never entered. */
export interface ToldPick {
  readonly n: number;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly returnPct: number | null;
  readonly rMultiple: number | null;
}

/** Puts the facts of picks on the tape, as the monitor of top-picks does: two events each. */
export async function tellPicks(redis: Redis, picks: readonly ToldPick[]): Promise<void> {
  let sequence = 0;
  const append = (type: string, id: string, time: string, data: unknown) =>
    redis.xadd(
      STREAMS.topPicks,
      '*',
      ...encodeEntry({
        id,
        source: SOURCE,
        type,
        subject: 'all/swing/AAA',
        time,
        datacontenttype: 'application/json',
        dataschema: dataSchema(type),
        sequence: String((sequence += 1)),
        data,
      }),
    );
  for (const pick of picks) {
    await append(EVENT_TYPES.pickEvent, idOf(pick.n, 1), pick.openedAt, opened(pick));
    await append(EVENT_TYPES.pickOutcome, idOf(pick.n, 2), pick.closedAt, outcome(pick));
  }
}

const idOf = (n: number, kind: number) => `00000000-0000-5000-800${kind}-${String(n).padStart(12, '0')}`;

function reference({ n, openedAt }: ToldPick) {
  return {
    positionId: idOf(n, 0),
    runId: idOf(0, 0),
    universe: 'all',
    mode: 'swing',
    symbol: 'AAA',
    side: 'long',
    rank: n,
    openedAt,
    sessionDate: openedAt.slice(0, 10),
  } as const;
}

function opened(pick: ToldPick): PickEventData {
  return {
    ...reference(pick),
    kind: 'opened',
    target: null,
    level: 100,
    price: null,
    shareRatio: null,
    ambiguous: false,
  };
}

function outcome(pick: ToldPick): PickOutcomeData {
  const { returnPct, rMultiple, closedAt } = pick;
  const entered = returnPct !== null;
  return {
    ...reference(pick),
    score: 1,
    revision: 1,
    final: false,
    plannedEntry: 100,
    stop: 95,
    targets: [110],
    targetsHit: 0,
    enteredAt: entered ? closedAt : null,
    closedAt,
    entry: entered ? 100 : null,
    exit: entered ? 100 + returnPct : null,
    exitReason: 'expired',
    ambiguous: false,
    returnPct,
    rMultiple,
    holdingSessions: entered ? 1 : null,
    mfePct: entered ? 10 : null,
    maePct: entered ? -10 : null,
    forward1Pct: null,
    forward5Pct: null,
    forward20Pct: null,
    benchmark1Pct: null,
    benchmark5Pct: null,
    benchmark20Pct: null,
  };
}
