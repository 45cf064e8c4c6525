import { historyDataSource, PickContributionEntity, TopPicksRunEntity } from '@tapedeck/history';
import { eventOf } from './bench-event.js';

/**
 * Rows a second when every row is saved by itself through TypeORM's repositories, as an application without batches
 * would: the same runs with their picks, ids apart from those of the other rounds.
 */
export async function singleSavesRate(
  databaseUrl: string,
  firstIndex: number,
  events: number,
): Promise<number> {
  const dataSource = await historyDataSource(databaseUrl, { poolSize: 1 }).initialize();
  try {
    const runs = dataSource.getRepository(TopPicksRunEntity);
    const picks = dataSource.getRepository(PickContributionEntity);
    let rows = 0;
    const startedAt = performance.now();
    for (let index = firstIndex; index < firstIndex + events; index++) {
      const { id, time, subject, source, dataschema, sequence = null, data } = eventOf(index);
      const key = { eventId: id, asOf: new Date(time), universe: data.universe, mode: data.mode };
      const moments = {
        computedAt: key.asOf,
        nextExpectedAt: key.asOf,
        staleAfter: key.asOf,
        recordedAt: new Date(),
      };
      const [best] = data.picks;
      await runs.save({
        ...key,
        ...moments,
        subject,
        source,
        sequence,
        traceparent: null,
        dataSchema: dataschema,
        policy: data.policy,
        considered: data.considered,
        excludedCount: data.excluded.length,
        pickCount: data.picks.length,
        bestSymbol: best?.symbol ?? null,
        bestScore: best?.score ?? null,
        envelope: { id, subject },
        data,
      });
      for (const pick of data.picks) await picks.save({ ...key, ...pick });
      rows += 1 + data.picks.length;
    }
    return rows / ((performance.now() - startedAt) / 1000);
  } finally {
    await dataSource.destroy();
  }
}
