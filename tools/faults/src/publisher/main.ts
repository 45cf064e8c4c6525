import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { connectRedis, readConfig, SnapshotPublisher } from '@tapedeck/platform';
import { Registry } from 'prom-client';
import { Lane } from './lane.js';
import { PublishedLedger } from './published-ledger.js';
import type { PublisherOptions } from './publisher-options.js';
import { RecordFile } from './record-file.js';

/**
 * Publishes snapshots as the services do, at a bounded rate, until SIGTERM; then finishes the events begun and ends with 0.
 * Killed and started again it goes on where its record ends: the events begun are tried again, as a slot is.
 */
const options = JSON.parse(process.argv[2] ?? '') as PublisherOptions;
const former = existsSync(options.recordFile)
  ? PublishedLedger.parse(readFileSync(options.recordFile, 'utf8'))
  : new PublishedLedger();
const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());

const { redis: at } = readConfig(['REDIS_URL']);
const redis = await connectRedis(at.url, 'tapedeck-faults-publisher', (trouble) => console.log(trouble));
const publisher = new SnapshotPublisher(redis, new Registry());
const record = new RecordFile(options.recordFile);
const lanes = Array.from(
  { length: options.lanes },
  (_, number) => new Lane(number, options, publisher, record, former),
);
await Promise.all(lanes.map((lane) => lane.run(stopping.signal)));
record.close();
redis.disconnect();
