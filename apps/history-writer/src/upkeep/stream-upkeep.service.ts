import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ALL_STREAMS, KEYS, REQUIRED_GROUPS } from '@tapedeck/contracts';
import { CONFIG, REDIS, type TapedeckConfig } from '@tapedeck/platform';
import { StreamJanitor, type JanitorStream, type TrimReport } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { JanitorMetrics } from '../metrics/janitor-metrics.js';

/**
 * Streams that history keeps nothing of serve who listens now, and a listener that was away for a moment. Nothing can be
 * replayed from them, and with 48 symbols a day of scalping alone would be 250 MB.
 */
const LIVE_KEEP_MS = 3_600_000;
const LIVE_KEEP_ENTRIES = 100;

/** Keeps the streams of the whole product short. It runs in every writer; a lock lets one of them work at a time. */
@Injectable()
export class StreamUpkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly janitor: StreamJanitor;

  constructor(
    @Inject(CONFIG) { streams }: TapedeckConfig,
    @Inject(REDIS) redis: Redis,
    metrics: JanitorMetrics,
  ) {
    this.janitor = new StreamJanitor(redis, {
      streams: ALL_STREAMS.map((stream) => ({
        stream,
        requiredGroups: REQUIRED_GROUPS[stream],
        ...retention(streams, REQUIRED_GROUPS[stream].length === 0),
      })),
      lockKey: KEYS.janitorLock(),
      observer: (observation) => metrics.observe(observation),
    });
  }

  onApplicationBootstrap(): void {
    this.janitor.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.janitor.stop();
  }

  /** One round now; undefined while another process is at it. */
  sweep(): Promise<TrimReport[] | undefined> {
    return this.janitor.sweep();
  }
}

function retention(
  { keepMs, keepEntries, memoryCapBytes, trimAtMemoryCap }: TapedeckConfig['streams'],
  liveOnly: boolean,
): Partial<JanitorStream> {
  return {
    keepMs: liveOnly ? Math.min(keepMs, LIVE_KEEP_MS) : keepMs,
    keepLength: liveOnly ? Math.min(keepEntries, LIVE_KEEP_ENTRIES) : keepEntries,
    ...(memoryCapBytes !== undefined && {
      memory: { capBytes: memoryCapBytes, trimUndelivered: trimAtMemoryCap },
    }),
  };
}
