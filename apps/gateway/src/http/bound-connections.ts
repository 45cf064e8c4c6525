import type { Server } from 'node:http';
import type { Registry } from 'prom-client';
import { Counter } from 'prom-client';

/**
 * Bounds the open connections: one more is closed as soon as it is open, before a byte is read, and counted. Headers are
 * bounded by their bytes, and their number by the request guard.
 */
export function boundConnections(server: Server, maxConnections: number, registry: Registry): void {
  const dropped = new Counter({
    name: 'gateway_connections_dropped_total',
    help: 'Connections closed at once because GATEWAY_MAX_CONNECTIONS were open.',
    registers: [registry],
  });
  server.maxHeadersCount = 0;
  server.maxConnections = maxConnections;
  server.on('drop', () => dropped.inc());
}
