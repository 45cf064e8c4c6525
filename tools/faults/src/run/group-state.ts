import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { StreamInspector, type RedisConnection } from '@tapedeck/redis-streams';

/** What the writers' group still has to do. NaN where Redis cannot say. */
export async function groupState(tape: RedisConnection): Promise<{ pending: number; undelivered: number }> {
  const inspection = await new StreamInspector(tape).inspect(STREAMS.topPicks);
  const group = inspection?.groups.find((one) => one.group === GROUPS.historyWriter);
  return { pending: group?.pending ?? Number.NaN, undelivered: group?.lag ?? Number.NaN };
}
