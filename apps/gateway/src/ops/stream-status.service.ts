import { Injectable } from '@nestjs/common';
import { ALL_STREAMS, deadLetterStream, REQUIRED_GROUPS, type StreamName } from '@tapedeck/contracts';
import { sequenceCounters } from '@tapedeck/platform';
import { StreamInspector, type GroupInspection, type RedisConnection } from '@tapedeck/redis-streams';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import {
  StreamAccountsReader,
  type SequenceCount,
  type WrittenAccounts,
} from '../history/stream-accounts.reader.js';
import { OpsRedis } from './ops-redis.js';
import type { GroupStatus, SequenceStatus, StreamsReport, StreamStatus } from './stream-status.js';

/** Entries counted where Redis has lost count of a lag. */
const COUNT_LIMIT = 1_000;

/** Every stream of the product, as it is now. */
@Injectable()
export class StreamStatusService {
  constructor(
    private readonly redis: OpsRedis,
    private readonly accounts: StreamAccountsReader,
  ) {}

  /** Throws the 503 while Redis is away; history may be. */
  async report(): Promise<StreamsReport> {
    const written = await this.written();
    const streams = await this.redis.ask((redis) =>
      Promise.all(ALL_STREAMS.map((stream) => statusOf(redis, stream, written))),
    );
    return { at: new Date().toISOString(), history: written !== undefined, streams };
  }

  private async written(): Promise<WrittenAccounts | undefined> {
    try {
      return await this.accounts.read();
    } catch (error) {
      if (error instanceof HistoryUnavailableError) return undefined;
      throw error;
    }
  }
}

async function statusOf(
  redis: RedisConnection,
  stream: StreamName,
  written: WrittenAccounts | undefined,
): Promise<StreamStatus> {
  const inspector = new StreamInspector(redis, { countLimit: COUNT_LIMIT });
  const [found, memoryBytes, deadLetters, counters] = await Promise.all([
    inspector.inspect(stream),
    inspector.memoryBytes(stream),
    redis.xlen(deadLetterStream(stream)),
    sequenceCounters(redis, stream),
  ]);
  const groups = found?.groups ?? [];
  const required = REQUIRED_GROUPS[stream];
  return {
    stream,
    exists: found !== undefined,
    length: found?.length ?? 0,
    firstEntryId: found?.oldestId ?? null,
    lastEntryId: found?.newestId ?? null,
    newestAgeMs: found?.newestAgeMs ?? null,
    memoryBytes,
    groups: groups.map((group) => groupStatus(group, required.includes(group.group))),
    missingGroups:
      found === undefined ? [] : required.filter((name) => !groups.some(({ group }) => group === name)),
    sequences: sequencesOf(stream, counters, written),
    losses: lossesOf(stream, written),
    deadLetters,
  };
}

function groupStatus(found: GroupInspection, required: boolean): GroupStatus {
  const { group, consumers, pending, lastDeliveredId, oldestPending } = found;
  return {
    group,
    required,
    consumers,
    lag: found.lag ?? null,
    lagAtLeast: found.lagAtLeast ?? null,
    oldestUndeliveredAgeMs: found.oldestUndeliveredAgeMs ?? null,
    pending,
    oldestPending: oldestPending
      ? {
          id: oldestPending.entryId,
          consumer: oldestPending.consumer,
          ageMs: oldestPending.ageMs,
          idleMs: oldestPending.idleMs,
          deliveries: oldestPending.deliveries,
        }
      : null,
    lastDeliveredId,
    trimmedUndelivered: found.trimmedUndelivered ?? null,
    unseenMs: found.unseenMs ?? null,
  };
}

function sequencesOf(
  stream: string,
  counters: ReadonlyMap<string, number>,
  written: WrittenAccounts | undefined,
): SequenceStatus[] {
  const counts = new Map(
    written?.counts.filter((count) => count.stream === stream).map((count) => [count.source, count]),
  );
  return [...new Set([...counters.keys(), ...counts.keys()])].sort().map((source) => {
    const count = counts.get(source);
    return { source, lastGiven: counters.get(source) ?? null, counted: count ? countedOf(count) : null };
  });
}

function countedOf(count: SequenceCount): SequenceStatus['counted'] {
  const { first, last, stored, repeated, missing, gaps, countedAt } = count;
  return { first, last, stored, repeated, missing, gaps, countedAt };
}

function lossesOf(stream: string, written: WrittenAccounts | undefined): StreamStatus['losses'] {
  if (written === undefined) return null;
  return written.losses
    .filter((loss) => loss.stream === stream)
    .map(({ group, kind, entries, lastCountedAt }) => ({ group, kind, entries, lastCountedAt }));
}
