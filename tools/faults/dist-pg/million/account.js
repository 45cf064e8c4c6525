import { deadLetterStream, sequenceKey, STREAMS } from '@tapedeck/contracts';
import { historyDataSource, SequenceAudit } from '@tapedeck/history';
import { PICKS_A_RUN, SOURCE } from './slots.js';
import { TapeWatch } from './tape-progress.js';
/** Counting a million distinct ids sorts them, which takes a while. */
const STATEMENT_TIMEOUT_MS = 600_000;
export async function takeAccount(redis, databaseUrl, published) {
  const stream = STREAMS.topPicks;
  const { appended, settled, pending } = await new TapeWatch(redis).progress();
  const dataSource = await historyDataSource(databaseUrl, {
    poolSize: 1,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  }).initialize();
  try {
    const [counted] = await dataSource.query(`SELECT count(*) AS rows, count(DISTINCT event_id) AS events,
              (SELECT count(*) FROM pick_contributions) AS picks FROM top_picks_runs`);
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
export function discrepancies(account) {
  const { published } = account;
  const expected = {
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
    .filter(([name, count]) => account[name] !== count)
    .map(([name, count]) => `${name}: expected ${count}, found ${account[name]}`);
}
//# sourceMappingURL=account.js.map
