import { historyDataSource, PartitionKeeper } from '@tapedeck/history';
import { BatchInserter, isMapped, mapEvent, PartitionedInserter } from '@tapedeck/history-writer';
import type { CloudEvent } from '@tapedeck/redis-streams';

/** Stores one event a call, in a transaction of its own. */
export interface EventSink {
  /** Events stored so far. */
  readonly stored: number;
  store(event: CloudEvent): Promise<void>;
  close(): Promise<void>;
}

/**
 * What a job of a peer does: the history-writer's own checks, mapping and insertion, so that a peer differs by how events
 * come to it and by nothing else. As many connections as jobs may run at once.
 */
export async function openEventSink(databaseUrl: string, connections: number): Promise<EventSink> {
  const dataSource = await historyDataSource(databaseUrl, { poolSize: connections }).initialize();
  const inserter = new PartitionedInserter(new PartitionKeeper(dataSource), new BatchInserter(dataSource));
  let stored = 0;
  return {
    get stored() {
      return stored;
    },
    async store(event) {
      const mapped = mapEvent(event);
      if (!isMapped(mapped)) throw new Error(`the event ${event.id} has no rows`);
      const { outcomes } = await inserter.store([mapped]);
      for (const { outcome } of outcomes.values()) if (outcome === 'done') stored += 1;
    },
    close: () => dataSource.destroy(),
  };
}
