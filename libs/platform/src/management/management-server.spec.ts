import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../config/read-config.js';
import { ConfigError } from '../config/config.error.js';
import { HealthRegistry } from '../health/health-registry.js';
import { createMetrics } from '../metrics/metrics.js';
import { ManagementServer } from './management-server.js';

describe('ManagementServer', () => {
  const config = readConfig([], { MANAGEMENT_PORT: '0' });
  let health: HealthRegistry;
  let server: ManagementServer;
  let address: string;

  beforeEach(async () => {
    health = new HealthRegistry();
    server = new ManagementServer(config, createMetrics('test'), health);
    await server.onApplicationBootstrap();
    address = `http://127.0.0.1:${server.port}`;
  });

  afterEach(() => server.onApplicationShutdown());

  it('is alive whatever its dependencies do', async () => {
    health.register('redis', () => Promise.reject(new Error('away')));
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
  });

  it('is ready when every check passes, and says which does not', async () => {
    health.register('redis', () => Promise.resolve());
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    health.register('history', () => Promise.reject(new Error('connection refused')));
    const response = await fetch(`${address}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      ready: false,
      checks: { redis: 'ok', history: 'connection refused' },
    });
  });

  it('shows metrics in the Prometheus format, labelled with the service', async () => {
    const response = await fetch(`${address}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toMatch(/process_resident_memory_bytes\{service="test"\} \d+/);
  });

  it('knows no other path', async () => {
    expect((await fetch(`${address}/v1/top-picks/all/swing`)).status).toBe(404);
  });

  it('names its variable when the port is taken', async () => {
    const taken = readConfig([], { MANAGEMENT_PORT: String(server.port) });
    const second = new ManagementServer(taken, createMetrics('test'), health);
    await expect(second.onApplicationBootstrap()).rejects.toThrow(ConfigError);
    await expect(second.onApplicationBootstrap()).rejects.toThrow(/MANAGEMENT_PORT/);
  });
});
