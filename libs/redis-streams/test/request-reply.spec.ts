import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, type Type } from '@nestjs/common';
import { Ctx, MessagePattern, Payload, RpcException } from '@nestjs/microservices';
import { firstValueFrom, lastValueFrom, of, toArray, type Observable } from 'rxjs';
import { until } from '@tapedeck/local-servers';
import {
  decodeEntry,
  fromStreams,
  GUARANTEES,
  RedisStreamsClient,
  RequestTimeoutError,
  UnroutableEventError,
  type RedisStreamsClientOptions,
  type RedisStreamsContext,
} from '../src/index.js';
import { orderController, SILENT } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { RedisFixture } from './support/redis-fixture.js';
import { sampleEvent } from './support/sample-event.js';

const REQUESTS = 's:requests';

@Controller()
class Calculator {
  @MessagePattern('sum', fromStreams([REQUESTS]))
  sum(@Payload() numbers: number[]): number {
    return numbers.reduce((total, next) => total + next, 0);
  }

  @MessagePattern('count', fromStreams([REQUESTS]))
  count(@Payload() to: number): Observable<number> {
    return of(...Array.from({ length: to }, (_, index) => index));
  }

  @MessagePattern('refuse', fromStreams([REQUESTS]))
  refuse(@Ctx() context: RedisStreamsContext): never {
    throw new RpcException(`refused ${context.event.type}`);
  }
}

describe('request and reply', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();
  const clients: RedisStreamsClient[] = [];
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
  });

  function client(options: Partial<RedisStreamsClientOptions> = {}): RedisStreamsClient {
    const made = new RedisStreamsClient({
      connection: fixture.url,
      source: '/test/caller',
      streams: {
        sum: REQUESTS,
        count: REQUESTS,
        refuse: REQUESTS,
        unknown: REQUESTS,
        'order.created': 's:orders',
      },
      logger: SILENT,
      ...options,
    });
    clients.push(made);
    return made;
  }

  const serve = (controllers: Type[] = [Calculator]) => start(controllers, { connection: fixture.url });

  it(GUARANTEES.repliesRouted, async () => {
    await serve();
    const callers = [client(), client(), client()];
    const sums = await Promise.all(
      Array.from({ length: 90 }, (_, n) =>
        firstValueFrom((callers[n % 3] as RedisStreamsClient).send<number>('sum', [n, 1_000])),
      ),
    );
    expect(sums).toEqual(Array.from({ length: 90 }, (_, n) => n + 1_000));
    const replyStreams = await fixture.redis.keys('reply:*');
    expect(replyStreams).toHaveLength(3);
    const lengths = await Promise.all(replyStreams.map((name) => fixture.redis.xlen(name)));
    expect(lengths).toEqual([30, 30, 30]);
    for (const name of replyStreams) expect(await fixture.redis.pttl(name)).toBeGreaterThan(0);
  });

  it('streams the values of an Observable and completes', async () => {
    await serve();
    expect(await lastValueFrom(client().send<number>('count', 5).pipe(toArray()))).toEqual([0, 1, 2, 3, 4]);
  });

  it("answers with the handler's error, and makes no dead letter of it", async () => {
    await serve();
    await expect(firstValueFrom(client().send('refuse', {}))).rejects.toEqual({
      status: 'error',
      message: 'refused refuse',
    });
    await until('the request is acknowledged', () => fixture.drained(REQUESTS));
    expect(await fixture.redis.exists(`${REQUESTS}:dead`)).toBe(0);
  });

  it('times out where nobody answers', async () => {
    const caller = client({ requestTimeoutMs: 100 });
    await expect(firstValueFrom(caller.send('unknown', {}))).rejects.toBeInstanceOf(RequestTimeoutError);
  });

  it('writes no reply into a key outside the reply prefix', async () => {
    await serve();
    const extensions = { replyto: 's:orders', correlationid: '1' };
    await fixture.append(REQUESTS, 1, 'evil', { type: 'sum', data: [1], extensions });
    await until('the request is acknowledged', () => fixture.drained(REQUESTS));
    expect(await fixture.redis.exists('s:orders')).toBe(0);
  });

  it('fails open requests and removes its reply stream when closed', async () => {
    const caller = client();
    await serve();
    await firstValueFrom(caller.send('sum', [1]));
    const open = firstValueFrom(caller.send('unknown', {}));
    open.catch(() => undefined);
    await until('the request is sent', async () => (await fixture.redis.xlen(REQUESTS)) === 2);
    await caller.close();
    await expect(open).rejects.toThrow('the client was closed');
    expect(await fixture.redis.keys('reply:*')).toEqual([]);
  });

  it('emits plain payloads, whole events, and events with their stream', async () => {
    const seen: unknown[] = [];
    await serve([orderController(['s:orders', 's:elsewhere'], (data) => void seen.push(data))]);
    const producer = client();
    await lastValueFrom(producer.emit('order.created', { plain: true }));
    await lastValueFrom(producer.emit('order.created', sampleEvent('whole')));
    const entryId = await lastValueFrom(
      producer.emit<string>('order.created', { stream: 's:elsewhere', event: sampleEvent('addressed') }),
    );
    await until('all arrived', () => seen.length === 3);
    expect(seen).toEqual(expect.arrayContaining([{ plain: true }, { id: 'whole' }, { id: 'addressed' }]));
    const [[, fields]] = (await fixture.redis.xrange('s:elsewhere', entryId, entryId)) as [
      [string, string[]],
    ];
    expect(decodeEntry(fields)).toMatchObject(sampleEvent('addressed'));
  });

  it('refuses an event that has no stream', async () => {
    await expect(lastValueFrom(client().emit('nowhere', {}))).rejects.toBeInstanceOf(UnroutableEventError);
  });
});
