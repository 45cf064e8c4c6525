import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ALL_STREAMS, STREAMS } from '@tapedeck/contracts';
import { startRedis, until, type LocalServer } from '@tapedeck/local-servers';
import { MarketClock } from '@tapedeck/market-data';
import { readConfig } from '@tapedeck/platform';
import { encodeEntry, TAPE_START, type TailItem, type TapePlace } from '@tapedeck/redis-streams';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { LiveClient } from '../src/live/clients/live-client.js';
import { EventGate } from '../src/live/events/event-gate.js';
import { eventFilter } from '../src/live/events/event-filter.js';
import { LiveHub } from '../src/live/live-hub.service.js';
import { LiveMetrics } from '../src/live/live.metrics.js';
import { LiveResume } from '../src/live/live-resume.service.js';
import { SseClient } from './support/sse-client.js';
import { tapeEvent } from './support/tape.js';

const A = STREAMS.topPicks;
const B = STREAMS.portfolio;
const EACH = 40;
const fieldsOf = (id: string) => encodeEntry(tapeEvent({ id }));
const at = (entries: number): TapePlace => ({ entryId: `${entries}-0`, entriesAdded: entries });

/** The tape of two streams is whole from the start; what this gateway has seen of it is moved on by hand. */
describe('handing a client over to the hub', () => {
  let server: LocalServer;
  let redis: Redis;
  let http: Server;
  let hub: LiveHub;
  let resume: LiveResume;
  let from: ReadonlyMap<string, TapePlace>;
  const client = () => new SseClient((http.address() as AddressInfo).port);

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
    for (let n = 1; n <= EACH; n += 1)
      for (const stream of [A, B]) await redis.xadd(stream, `${n}-0`, ...fieldsOf(`${stream} ${n}`));
    http = createServer((_, response) => {
      response.useChunkedEncodingByDefault = false;
      response.writeHead(200).flushHeaders();
      if (response.socket === null) throw new Error('no socket');
      const made = new LiveClient(eventFilter([], []), undefined, response, response.socket, 4_000, (ended) =>
        hub.dismiss(ended),
      );
      hub.admit(made);
      void resume.bring(made, from);
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => {
    const config = readConfig([], { REDIS_URL: server.url });
    const metrics = new LiveMetrics(new Registry());
    const gate = new EventGate(MarketClock.parse('live'), metrics);
    hub = new LiveHub(config, gate, metrics);
    resume = new LiveResume(redis, hub, gate, metrics);
  });
  afterEach(() => http.closeAllConnections());
  afterAll(async () => {
    http.close();
    redis.disconnect();
    await server.stop();
  });

  const begin = (a: number, b: number) =>
    hub.begin(
      new Map(
        ALL_STREAMS.map((stream) => [stream, stream === A ? at(a) : stream === B ? at(b) : TAPE_START]),
      ),
    );
  const items = (stream: string, first: number, last: number): TailItem[] =>
    Array.from({ length: Math.max(0, last - first) }, (_, n) => ({
      kind: 'entry',
      stream,
      place: at(first + n + 1),
      fields: fieldsOf(`${stream} ${first + n + 1}`),
    }));

  const place = fc.nat({ max: EACH });
  const steps = fc.array(
    fc.tuple(fc.constantFrom(A, B), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 3 })),
    {
      maxLength: 12,
    },
  );

  it('leaves no gap and repeats nothing, whoever is ahead and however the tape moves meanwhile', async () => {
    const cases = fc.record({ client: fc.tuple(place, place), hub: fc.tuple(place, place), steps });
    await fc.assert(
      fc.asyncProperty(cases, async ({ client: [a, b], hub: [hubA, hubB], steps: moves }) => {
        begin(hubA, hubB);
        from = new Map([
          [A, at(a)],
          [B, at(b)],
        ]);
        const reader = await client().open();
        const seen = { [A]: hubA, [B]: hubB };
        for (const [stream, entries, waitMs] of moves) {
          const to = Math.min(EACH, seen[stream] + entries);
          await hub.follow(items(stream, seen[stream], to));
          seen[stream] = to;
          if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
        }
        await hub.follow([...items(A, seen[A], EACH), ...items(B, seen[B], EACH)]);
        const wanted = (stream: string, first: number) =>
          Array.from({ length: EACH - first }, (_, n) => `${stream} ${first + n + 1}`);
        await until('all are there', () => reader.events.length >= 2 * EACH - a - b);
        const had = (stream: string) => reader.eventIds.filter((id) => id.startsWith(stream));
        expect([had(A), had(B)]).toEqual([wanted(A, a), wanted(B, b)]);
        expect(reader.named('tape-reset')).toEqual([]);
        reader.cut();
        await until('it is gone', () => hub.clients === 0);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
