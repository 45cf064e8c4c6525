import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import fc from 'fast-check';
import { Cluster } from 'ioredis';
import { firstValueFrom } from 'rxjs';
import { until } from '@tapedeck/local-servers';
import {
  decodeEntry,
  fromStreams,
  GUARANTEES,
  healStates,
  keyBeside,
  keySlot,
  RedisStreamsClient,
  StreamAppender,
  StreamInspector,
  StreamJanitor,
  type AppendRequest,
  type CloudEvent,
  type StateWrite,
  type StreamEntry,
} from '../src/index.js';
import { allDone, batchController, SILENT } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { ClusterFixture } from './support/cluster-fixture.js';
import { Handled } from './support/handled.js';
import { sampleEvent } from './support/sample-event.js';
import { SteadyProducer } from './support/steady-producer.js';

/** Five slots, spread over all masters. */
const STREAMS = ['s:orders', 's:payments', 's:returns', 's:invoices', 's:shipments'];
const STREAM = 's:orders';
const STATE = 'orders:latest';
const DEADLINE_MS = 60_000;

@Controller()
class Echo {
  @MessagePattern('echo', fromStreams(['s:requests']))
  echo(@Payload() value: unknown): unknown {
    return value;
  }
}

describe('a cluster', () => {
  const fixture = new ClusterFixture();
  const start = appsClosedAfterEach();
  let cluster: Cluster;
  let producer: SteadyProducer | undefined;
  let client: RedisStreamsClient | undefined;
  beforeEach(async () => {
    cluster = connect();
    await until('it is connected', () => cluster.status === 'ready');
    await Promise.all(cluster.nodes('master').map((node) => node.flushall()));
  });
  afterEach(async () => {
    await producer?.stop();
    await client?.close();
    cluster.disconnect();
  });

  function connect(): Cluster {
    const made = new Cluster([...fixture.source.cluster], { redisOptions: { maxRetriesPerRequest: 1 } });
    made.on('error', () => undefined);
    return made;
  }

  function request(id: string, asOf: string, value = JSON.stringify({ id, asOf })): AppendRequest {
    const state = { key: STATE, value, idField: 'id', versionField: 'asOf' };
    const event = sampleEvent(id, { data: { asOf } });
    return { stream: STREAM, sequenceKey: `${STREAM}:sequence`, event, state };
  }

  async function events(stream = STREAM): Promise<CloudEvent[]> {
    return (await cluster.xrange(stream, '-', '+')).map(([, fields]) => decodeEntry(fields));
  }

  it('knows the slot of a key as the server does', async () => {
    const keys = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[ab{}]{0,8}$/));
    await fc.assert(
      fc.asyncProperty(keys, async (key) => expect(keySlot(key)).toBe(await cluster.cluster('KEYSLOT', key))),
      { numRuns: 200 },
    );
    expect(keyBeside(STREAM, `${STREAM}:sequence`)).toBe('{s:orders}:sequence');
    expect(keyBeside('{a}:x', '{a}:y')).toBe('{a}:y');
    expect(() => keyBeside('{}x', 'y')).toThrow(RangeError);
  });

  it(
    `${GUARANTEES.clusterRead}`,
    async () => {
      expect(new Set(STREAMS.map(keySlot)).size).toBe(STREAMS.length);
      const handled = new Handled();
      let inWork = 0;
      let most = 0;
      const handle = async (entries: StreamEntry[]) => {
        inWork += 1;
        most = Math.max(most, inWork);
        await new Promise((resolve) => setImmediate(resolve));
        inWork -= 1;
        handled.batch(entries);
        return allDone(entries);
      };
      const app = await start([batchController(STREAMS, handle)], {
        connection: fixture.source,
        batchSize: 10,
      });
      const appender = new StreamAppender(cluster);
      const ids: string[] = [];
      for (const stream of STREAMS)
        for (let n = 0; n < 30; n += 1) {
          ids.push(`${stream}-${n}`);
          await appender.append(stream, sampleEvent(`${stream}-${n}`));
        }
      await until('all are handled', () => handled.ids.length >= ids.length, DEADLINE_MS);
      expect([...handled.ids].sort()).toEqual(ids.sort());
      expect(most).toBe(1);
      expect(app.server.capabilities).toMatchObject({ mode: 'cluster' });
      const inspector = new StreamInspector(cluster);
      await until('all are acknowledged', async () => {
        const groups = await Promise.all(
          STREAMS.map(async (name) => (await inspector.inspect(name))?.groups[0]),
        );
        return groups.every((group) => group?.lag === 0 && group.pending === 0);
      });
      const streams = STREAMS.map((stream) => ({
        stream,
        requiredGroups: ['workers'],
        keepMs: 0,
        keepLength: 10,
      }));
      const reports = await new StreamJanitor(cluster, { streams, logger: SILENT }).sweep();
      expect(reports).toHaveLength(STREAMS.length);
    },
    DEADLINE_MS,
  );

  it(`${GUARANTEES.clusterAppend}`, async () => {
    const appender = new StreamAppender(cluster);
    expect(await appender.appendWithState(request('a', '2'))).toMatchObject({
      outcome: 'appended',
      sequence: 1,
      stateReplaced: true,
    });
    expect(await appender.appendWithState(request('a', '2'))).toEqual({ outcome: 'duplicate' });
    const remembered = {
      ...request('l', '0'),
      ledger: { key: 'x:ledger', member: 'l', score: 0, keep: 5 },
    };
    expect(await appender.appendWithState(remembered)).toMatchObject({ outcome: 'appended' });
    expect(await appender.appendWithState(request('old', '1'))).toMatchObject({
      sequence: 3,
      stateReplaced: false,
    });
    expect(await appender.appendWithState(remembered)).toEqual({ outcome: 'duplicate' });
    await cluster.set('lock:orders', 'mine');
    const guarded = (token: string) => ({ ...request('b', '3'), guard: { key: 'lock:orders', token } });
    expect(await appender.appendWithState(guarded('theirs'))).toEqual({ outcome: 'guard-lost' });
    expect(await appender.appendWithState(guarded('mine'))).toMatchObject({ outcome: 'appended' });
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        appender.appendWithState(request(`c${n % 20}`, String(510 + (n % 20)))),
      ),
    );
    const { stream, sequenceKey, event } = request('f', '0');
    const once = { stream, sequenceKey, event, ledger: { key: 'x:facts', member: 'f', score: 0, keep: 5 } };
    expect(await appender.appendOnce(once)).toMatchObject({ outcome: 'appended' });
    expect(await appender.appendOnce(once)).toEqual({ outcome: 'duplicate' });
    const numbers = (await events()).map(({ sequence }) => Number(sequence));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(JSON.parse((await cluster.get(STATE)) ?? '')).toEqual({ id: 'c19', asOf: '529' });
  });

  it(`T36: ${GUARANTEES.clusterHealed}`, async () => {
    await new StreamAppender(cluster).appendWithState(request('a', '1'));
    // The write of the key fails as at a crash: the stream has the event, the key has not.
    await expect(
      new StreamAppender(crashingAt(cluster, STATE)).appendWithState(request('b', '2')),
    ).rejects.toThrow('crashed');
    expect((await events()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(JSON.parse((await cluster.get(STATE)) ?? '')).toMatchObject({ id: 'a' });
    await cluster.xadd(STREAM, '*', 'no', 'event');
    const stateOf = ({ event }: StreamEntry): StateWrite => {
      const { asOf } = event.data as { asOf: string };
      return request(event.id, asOf).state;
    };
    expect(await healStates(cluster, { stream: STREAM, stateOf })).toEqual({
      examined: 3,
      replaced: [STATE],
    });
    expect(JSON.parse((await cluster.get(STATE)) ?? '')).toMatchObject({ id: 'b' });
    expect(await healStates(cluster, { stream: STREAM, stateOf })).toEqual({ examined: 3, replaced: [] });
    // And the same event tried again is not appended again.
    expect(await new StreamAppender(cluster).appendWithState(request('b', '2'))).toEqual({
      outcome: 'duplicate',
    });
    expect(await cluster.xlen(STREAM)).toBe(3);
    await cluster.del(STATE);
    expect(await healStates(cluster, { stream: STREAM, stateOf, limit: 1 })).toEqual({
      examined: 1,
      replaced: [],
    });
  });

  it('carries requests and their replies', async () => {
    await start([Echo], { connection: fixture.source });
    client = new RedisStreamsClient({
      connection: fixture.source,
      source: '/test',
      streams: { echo: 's:requests' },
      requestTimeoutMs: DEADLINE_MS,
      logger: SILENT,
    });
    const replies = await Promise.all(
      [1, 2, 3].map((n) => firstValueFrom((client as RedisStreamsClient).send<number>('echo', n))),
    );
    expect(replies).toEqual([1, 2, 3]);
  });

  it(
    `T13, T20: ${GUARANTEES.failoverSurvived}: a master of a cluster killed`,
    async () => {
      const handled = new Handled();
      await start([batchController([STREAM, 's:payments'], handled.batch)], { connection: fixture.source });
      const early = new SteadyProducer(connect(), STREAM, () => Promise.resolve(1));
      early.start();
      await until('events flow', () => handled.ids.length > 20, DEADLINE_MS);
      await early.stop();
      await until('all are handled', () => handled.ids.length >= early.replicated.length, DEADLINE_MS);
      const before = handled.ids.length;
      await fixture.killMasterOf(STREAM);
      producer = new SteadyProducer(connect(), STREAM, () => Promise.resolve(1));
      producer.start();
      const later = producer;
      await until('events flow again', () => later.replicated.length > 20, DEADLINE_MS);
      await later.stop();
      await until(
        'all appended after the failover are handled',
        () => {
          const seen = new Set(handled.ids.slice(before));
          return later.replicated.every((id) => seen.has(id));
        },
        DEADLINE_MS,
      );
    },
    3 * DEADLINE_MS,
  );
});

/** The connection of a process that dies when it is about to write that key. */
function crashingAt(cluster: Cluster, key: string): Cluster {
  return new Proxy(cluster, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'call') return value;
      return (command: string, ...args: (string | number | Buffer)[]) =>
        args[2] === key ? Promise.reject(new Error('crashed')) : target.call(command, ...args);
    },
  });
}
