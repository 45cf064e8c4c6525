import { STREAMS } from '@tapedeck/contracts';
import { StreamAppender } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';
import { latencyFigures } from '../latency/percentiles.js';
import { openLoop } from '../latency/open-loop.js';
import { StreamClients } from './stream-clients.js';
import { streamEvent } from './stream-event.js';
import type { StreamingProcess } from './streaming-process.js';

/** Two, so that it is not one core of theirs that is measured. */
const CLIENT_PROCESSES = 2;
const WARM_UP_SECONDS = 3;

export interface StreamLoad {
  readonly clients: number;
  readonly bytes: number;
  readonly ratePerSecond: number;
  readonly seconds: number;
}

/**
 * Connects clients, publishes at a steady rate that waits for nobody, and returns what every client saw: the milliseconds
 * from the planned moment of each event to its last byte at each client, and what the server took for it.
 */
export async function streamLoad(
  server: StreamingProcess,
  redis: Redis,
  { clients: count, bytes, ratePerSecond, seconds }: StreamLoad,
): Promise<Record<string, number>> {
  const emptyMb = server.residentMb();
  const clients = await StreamClients.connect(server.port, server.path, count, CLIENT_PROCESSES);
  try {
    const appender = new StreamAppender(redis);
    const connectedMb = server.residentMb();
    let published = 0;
    const publish = async (forSeconds: number) => {
      const first = published;
      const planned = await openLoop(ratePerSecond, forSeconds, (index, plannedAt) => {
        const event = streamEvent(first + index, performance.timeOrigin + plannedAt, bytes);
        return appender.append(STREAMS.topPicks, event);
      });
      published += planned.length;
      return clients.latencies(published);
    };
    // Until V8 has compiled what both sides run; a service runs for weeks.
    await publish(WARM_UP_SECONDS);
    const cpuBefore = server.cpuMs();
    const latencies = await publish(seconds);
    const deliveries = latencies.length;
    return {
      Clients: count,
      Deliveries: deliveries,
      ...latencyFigures('', latencies),
      CpuUsADelivery: ((server.cpuMs() - cpuBefore) * 1_000) / deliveries,
      EmptyMb: emptyMb,
      ConnectedMb: connectedMb,
      LoadedMb: server.residentMb(),
    };
  } finally {
    await clients.stop();
  }
}
