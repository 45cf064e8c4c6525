import { once } from 'node:events';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { readConfig } from '@tapedeck/platform';
import { HistoryExports } from '../src/history/history-exports.js';
import { HistoryUnavailableError } from '../src/history/history-unavailable.error.js';
import { LLM_REQUESTS } from '@tapedeck/history';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { storeLlmRequests } from './support/store-llm-requests.js';

describe('history that takes too long', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    await storeLlmRequests(servers.dataSource, {
      model: 'large',
      from: '2018-03-01T00:00:00Z',
      count: 3_000,
      filling: 8_000,
    });
    gateway = await startGateway(servers.variables);
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  const active = async () =>
    (
      await servers.dataSource.query<unknown[]>(
        `SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'tapedeck-gateway%' AND state <> 'idle'`,
      )
    ).length;

  /** Nobody can read the table while this runs. */
  async function locked(work: () => Promise<void>): Promise<void> {
    const blocker = servers.dataSource.createQueryRunner();
    await blocker.startTransaction();
    try {
      await blocker.query('LOCK TABLE llm_requests IN ACCESS EXCLUSIVE MODE');
      await work();
    } finally {
      await blocker.rollbackTransaction();
      await blocker.release();
    }
  }

  it('is a 503 that says so, and frees its connection, while others are answered', async () => {
    await locked(async () => {
      const slow = gateway.get('/v1/history/llm-requests?interval=1d');
      expect((await gateway.get('/v1/history/top-picks-runs')).status).toBe(200);
      const response = await slow;
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await response.json()).toMatchObject({
        type: 'urn:tapedeck:problem:history-unavailable',
        reason: 'too-slow',
      });
      expect(await active()).toBe(0);
    });
    expect((await gateway.get('/v1/history/llm-requests?interval=1d')).status).toBe(200);
  });

  const limited = (limits: { stallMs: number; totalMs: number }) =>
    new HistoryExports(readConfig(['DATABASE_URL'], { ...servers.variables, MANAGEMENT_PORT: '0' }), {
      maxExports: 1,
      ...limits,
    });
  const never = new AbortController().signal;
  const csv = { format: 'csv' } as const;

  it('as lines that nobody takes is cut, and makes room for the next', async () => {
    const exports = limited({ stallMs: 200, totalMs: 60_000 });
    try {
      for (let turn = 0; turn < 2; turn++) {
        const stream = await exports.open(LLM_REQUESTS, csv, never);
        expect(stream).toBeInstanceOf(Readable);
        stream?.resume().pause();
        const [error] = (await once(stream ?? new Readable(), 'error')) as [Error];
        expect(error.message).toMatch(/without a byte taken/);
        await until('the connection to be freed', async () => (await active()) === 0);
      }
    } finally {
      await exports.onApplicationShutdown();
    }
  });

  it('before its first line is a 503', async () => {
    const exports = limited({ stallMs: 60_000, totalMs: 300 });
    try {
      await locked(async () => {
        await expect(exports.open(LLM_REQUESTS, csv, never)).rejects.toThrow(HistoryUnavailableError);
        await until('the connection to be freed', async () => (await active()) === 0);
      });
      expect(await exports.open(LLM_REQUESTS, { ...csv, to: 0 }, never)).toBeUndefined();
    } finally {
      await exports.onApplicationShutdown();
    }
  });
});
