import type { CloudEvent } from '@tapedeck/redis-streams';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { BULLMQ_QUEUE } from './peer-names.js';
import { runPeer } from './run-peer.js';

/** BullMQ: a job an event, completed jobs removed, as many at once as the bench says. */
await runPeer(async (sink, { redisUrl, concurrency }) => {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const worker = new Worker<CloudEvent>(BULLMQ_QUEUE, ({ data }) => sink.store(data), {
    connection,
    concurrency,
    removeOnComplete: { count: 0 },
  });
  worker.on('failed', (_job, error) => process.stderr.write(`bullmq: ${error.message}\n`));
  worker.on('error', (error) => process.stderr.write(`bullmq: ${error.message}\n`));
  await worker.waitUntilReady();
  return async () => {
    await worker.close();
    connection.disconnect();
  };
});
