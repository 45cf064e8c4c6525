import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, type Type } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { firstValueFrom, Observable, tap, toArray } from 'rxjs';
import { until } from '@tapedeck/local-servers';
import { fromStreams, GUARANTEES, RedisStreamsClient, RequestTimeoutError } from '../src/index.js';
import { SILENT } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { RedisFixture } from './support/redis-fixture.js';

const REQUESTS = 's:requests';

/** A handler of `ask` that sends what the n-th run sends. */
function answering(run: (n: number, send: (value: unknown) => void) => Promise<void>): Type {
  let runs = 0;
  @Controller()
  class Answering {
    @MessagePattern('ask', fromStreams([REQUESTS]))
    ask(): Observable<unknown> {
      const n = runs++;
      return new Observable((subscriber) => {
        run(n, (value) => subscriber.next(value)).then(
          () => subscriber.complete(),
          (error: unknown) => subscriber.error(error),
        );
      });
    }
  }
  return Answering;
}

describe(`T1, T4: ${GUARANTEES.answeredOnce}`, () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();
  let client: RedisStreamsClient | undefined;
  afterEach(() => client?.close());

  function ask(requestTimeoutMs = 10_000): Observable<unknown> {
    client = new RedisStreamsClient({
      connection: fixture.url,
      source: '/test/caller',
      streams: { ask: REQUESTS },
      requestTimeoutMs,
      logger: SILENT,
    });
    return client.send('ask', {});
  }

  /** The request once more, as a claim or a retried append delivers it. */
  async function deliverAgain(): Promise<void> {
    const [[, fields]] = (await fixture.redis.xrange(REQUESTS, '-', '+')) as [[string, string[]]];
    await fixture.redis.xadd(REQUESTS, '*', ...fields);
  }

  it('by one run, although two answer side by side', async () => {
    const started = [false, false];
    const Interleaving = answering(async (n, send) => {
      send(`first of ${n}`);
      started[n] = true;
      await until('both have begun', () => started.every(Boolean));
      send(`second of ${n}`);
    });
    // Both are read together, so that they run side by side.
    const answer = firstValueFrom(ask().pipe(toArray()));
    await until('the request is there', async () => (await fixture.redis.xlen(REQUESTS)) === 1);
    await deliverAgain();
    await start([Interleaving], { connection: fixture.url });
    const values = await answer;
    expect([
      ['first of 0', 'second of 0'],
      ['first of 1', 'second of 1'],
    ]).toContainEqual(values);
    await until('both are acknowledged', () => fixture.drained(REQUESTS));
  });

  it('or not to the end: a run that died after its first value is a time-out, not a mixture', async () => {
    const heard: unknown[] = [];
    let release = (): void => undefined;
    const dead = new Promise<void>((resolve) => (release = resolve));
    let ended = 0;
    const DyingFirst = answering(async (n, send) => {
      send(`first of ${n}`);
      if (n === 0) await dead;
      else send(`second of ${n}`);
      ended += 1;
    });
    for (const consumer of ['one', 'two']) await start([DyingFirst], { connection: fixture.url, consumer });
    const answer = firstValueFrom(
      ask(1_000).pipe(
        tap((value) => heard.push(value)),
        toArray(),
      ),
    );
    const failed = expect(answer).rejects.toBeInstanceOf(RequestTimeoutError);
    await until('the first run is heard', () => heard.length === 1);
    await deliverAgain();
    await until('the second run has answered', () => ended === 1);
    await failed;
    expect(heard).toEqual(['first of 0']);
    release();
  });

  it('by the member that claims it from a dead one', async () => {
    await fixture.redis.xgroup('CREATE', REQUESTS, 'workers', '0', 'MKSTREAM');
    const answer = firstValueFrom(ask());
    await until('a dead member has the request', async () => {
      await fixture.redis.xreadgroup('GROUP', 'workers', 'dead', 'STREAMS', REQUESTS, '>');
      return (await fixture.pending(REQUESTS)) === 1;
    });
    const Answering = answering((n, send) => Promise.resolve(send(`only of ${n}`)));
    await start([Answering], { connection: fixture.url, claimMinIdleMs: 200, blockMs: 50 });
    expect(await answer).toBe('only of 0');
  });
});
