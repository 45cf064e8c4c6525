import { deadLetterStream, sequenceKey, STREAMS } from '@tapedeck/contracts';
import { historyDataSource, SequenceAudit } from '@tapedeck/history';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { PICKS_A_RUN, SOURCE } from './slots.js';
import { TapeWatch } from './tape-progress.js';

/** What is where at the end, counted anew and not taken from what anybody remembers. */
export interface Account {
  readonly published: number;
  /** Entries that Redis has ever been given. */
  readonly appended: number;
  /** The last number given out. */
  readonly lastSequence: number;
  readonly rows: number;
  readonly distinctEvents: number;
  readonly picks: number;
  readonly sequenceGaps: number;
  readonly sequencesRepeated: number;
  readonly unsettled: number;
  readonly pending: number;
  readonly deadLetters: number;
}

/** Counting a million distinct ids sorts them, which takes a while. */
const STATEMENT_TIMEOUT_MS = 600_000;

export async function takeAccount(
  redis: RedisConnection,
  databaseUrl: string,
  published: number,
): Promise<Account> {
  const stream = STREAMS.topPicks;
  const { appended, settled, pending } = await new TapeWatch(redis).progress();
  const dataSource = await historyDataSource(databaseUrl, {
    poolSize: 1,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  }).initialize();
  try {
    const [counted] = await dataSource.query<Record<'rows' | 'events' | 'picks', string>[]>(
      `SELECT count(*) AS rows, count(DISTINCT event_id) AS events,
              (SELECT count(*) FROM pick_contributions) AS picks FROM top_picks_runs`,
    );
    const sequences = await new SequenceAudit(dataSource).ofStream(stream);
    const own = sequences.find(({ source }) => source === SOURCE);
    const lastSequence = Number((await redis.hget(sequenceKey(stream), SOURCE)) ?? 0);
    const heldUnbroken = own?.first === 1 && own.last === lastSequence && sequences.length === 1;
    return {
      published,
      appended,
      lastSequence,
      rows: Number(counted?.rows),
      distinctEvents: Number(counted?.events),
      picks: Number(counted?.picks),
      // Numbers missing before the first or after the last one held are a gap as well.
      sequenceGaps: (own?.gaps.length ?? 0) + (heldUnbroken ? 0 : 1),
      sequencesRepeated: own?.repeated ?? 0,
      unsettled: appended - settled,
      pending,
      deadLetters: await redis.xlen(deadLetterStream(stream)),
    };
  } finally {
    await dataSource.destroy();
  }
}

/** What does not add up, one sentence each; empty when every event is stored exactly once. */
export function discrepancies(account: Account): string[] {
  const { published } = account;
  const expected: Readonly<Record<Exclude<keyof Account, 'published'>, number>> = {
    appended: published,
    lastSequence: published,
    rows: published,
    distinctEvents: published,
    picks: published * PICKS_A_RUN,
    sequenceGaps: 0,
    sequencesRepeated: 0,
    unsettled: 0,
    pending: 0,
    deadLetters: 0,
  };
  return Object.entries(expected)
    .filter(([name, count]) => account[name as keyof Account] !== count)
    .map(([name, count]) => `${name}: expected ${count}, found ${account[name as keyof Account]}`);
}
