import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { historyDataSource, migrate } from '@tapedeck/history';
import { freePort, startPostgres, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { readConfig } from '@tapedeck/platform';
import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { createGateway } from '../../src/create-gateway.js';

export interface GatewayUnderTest {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly port: number;
  get(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** The real gateway on a free port, with the variables given. Log lines are not part of what specs show. */
export async function startGateway(variables: Record<string, string>): Promise<GatewayUnderTest> {
  Logger.overrideLogger(false);
  const config = readConfig(['REDIS_URL', 'DATABASE_URL'], {
    MANAGEMENT_PORT: '0',
    LOG_LEVEL: 'silent',
    ...variables,
  });
  const app = await createGateway(config);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { app, url, port, get: (path, init) => fetch(url + path, init), close: () => app.close() };
}

/** Redis, a migrated PostgreSQL, and clients of both for the spec itself. */
export interface Servers {
  redis: LocalServer;
  postgres: LocalServer;
  readonly redisClient: Redis;
  readonly dataSource: DataSource;
  /** What a gateway needs to find them. */
  readonly variables: Record<string, string>;
  stop(): Promise<void>;
}

/** With `postgresDir` the database can be killed and started again on the same port. */
export async function startServers(postgresDir?: string): Promise<Servers> {
  const [redis, postgres] = await Promise.all([
    startRedis({ port: await freePort() }),
    startPostgres(postgresDir === undefined ? {} : { dir: postgresDir }),
  ]);
  const dataSource = historyDataSource(postgres.url, { onPoolError: () => undefined });
  await migrate(dataSource);
  await dataSource.initialize();
  const redisClient = new Redis(redis.url);
  // A spec that kills Redis says what it expects; the client only tries again.
  redisClient.on('error', () => undefined);
  const servers: Servers = {
    redis,
    postgres,
    redisClient,
    dataSource,
    variables: { REDIS_URL: redis.url, DATABASE_URL: postgres.url },
    async stop() {
      redisClient.disconnect();
      await dataSource.destroy();
      await Promise.all([servers.redis.stop(), servers.postgres.stop()]);
    },
  };
  return servers;
}
