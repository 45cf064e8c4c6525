import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { Load } from './rolling/load/load.js';
import { HttpClient } from './rolling/load/http-client.js';
import { FROM, Product } from './rolling/product.js';
import { Tape } from './rolling/tape.js';

const WARM_WITHIN_MS = 120_000;
const SETTLED_WITHIN_MS = 60_000;
const TIMEOUT_MS = 900_000;

/**
 * Every service replaced, one after the other and pod by pod, as `kubectl rollout restart` does it, while clients of every kind go
 * on. Everything is real but the Service in front of the gateways, which is a few lines of TCP here.
 */
describe('rolling every service under load', () => {
  let product: Product;
  let load: Load;
  /** When everything had been computed once. Until then a snapshot made of others may find none of them. */
  let warmAt: Date;
  /** Events on the tape when everybody followed it. */
  let before: number;

  beforeAll(async () => {
    product = await Product.start();
    const http = new HttpClient(product.address.port, false);
    const answers = async (path: string) => (await http.ask({ path })).status === 200;
    for (const path of Load.needs) await until(`${path} answers`, () => answers(path), WARM_WITHIN_MS);
    warmAt = new Date();
    const { items } = JSON.parse((await http.ask({ path: '/v1/instruments' })).text) as {
      items: { symbol: string }[];
    };
    load = new Load(
      product.address.port,
      items.map(({ symbol }) => symbol),
    );
    load.start();
    await until('the stream is followed', () => load.followers.every(({ opened }) => opened > 0));
    before = (await Tape.read(product.redis)).length;
  }, TIMEOUT_MS);

  afterAll(async () => {
    await load.stop();
    await Promise.all(load.followers.map((follower) => follower.stop()));
    await product.stop();
  }, TIMEOUT_MS);

  it(
    'answers every request meanwhile',
    async () => {
      for (const deployment of product.deployments) await deployment.roll();
      await load.stop();
      expect(load.problems).toEqual([]);
      expect(load.answers).toBeGreaterThan(1_000);
    },
    TIMEOUT_MS,
  );

  it('ends every old process with 0 and in time, and no process logs an error', async () => {
    expect(await product.problems(warmAt)).toEqual([]);
  });

  it(
    'computes every slot once',
    async () => {
      await Promise.all(product.publishing.map((deployment) => deployment.end()));
      const tape = await Tape.read(product.redis);
      expect(tape.publishedTwice()).toEqual([]);
      expect(tape.slotsLeftOut(FROM)).toEqual([]);
      expect(await product.problems(warmAt)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'sends whoever follows the stream all of it, in order and once',
    async () => {
      const tape = await Tape.read(product.redis);
      const differences = () => load.followers.flatMap(({ eventIds }) => tape.differences(eventIds));
      await until('the stream has been sent', () => differences().length === 0, SETTLED_WITHIN_MS).catch(() =>
        expect(differences()).toEqual([]),
      );
      // Each has been at more than one gateway, or this shows nothing.
      for (const { opened, eventIds } of load.followers) {
        expect(opened).toBeGreaterThan(1);
        expect(eventIds.length).toBeGreaterThanOrEqual(tape.length - before);
      }
      expect(load.problems).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'loses nothing: the audit finds every event, and each acknowledged fact is stored once',
    async () => {
      let audit = await product.audit();
      await until(
        'the audit is content',
        async () => (audit = await product.audit()).code === 0,
        SETTLED_WITHIN_MS,
      ).catch(() => expect(audit).toMatchObject({ code: 0 }));
      expect(load.acknowledged.size).toBe(4);
      for (const [table, ids] of load.acknowledged) {
        const { rows } = await product.history.query<{ id: string; count: string }>(
          `SELECT event_id AS id, count(*) FROM ${table} GROUP BY event_id`,
        );
        const stored = new Map(rows.map(({ id, count }) => [id, Number(count)]));
        expect([table, ids.filter((id) => stored.get(id) !== 1)]).toEqual([table, []]);
      }
    },
    TIMEOUT_MS,
  );
});
