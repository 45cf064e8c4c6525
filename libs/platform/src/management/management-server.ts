import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Registry } from 'prom-client';
import { ConfigError } from '../config/config.error.js';
import { CONFIG } from '../config/config.token.js';
import type { TapedeckConfig } from '../config/tapedeck-config.js';
import { HealthRegistry } from '../health/health-registry.js';
import { METRICS } from '../metrics/metrics.js';

/** `/health/live`, `/health/ready` and `/metrics` of one process, on a port that the public never reaches. */
@Injectable()
export class ManagementServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly server: Server;

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(METRICS) private readonly metrics: Registry,
    private readonly health: HealthRegistry,
  ) {
    this.server = createServer((request, response) => {
      this.answer(request.url ?? '/', response).catch((error: unknown) =>
        send(response, 500, 'text/plain', String(error)),
      );
    });
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { host, port } = this.config.management;
    this.server.listen(port, host);
    try {
      await once(this.server, 'listening');
    } catch (error) {
      throw new ConfigError([
        `MANAGEMENT_PORT: cannot listen on ${host}:${port} (${(error as Error).message})`,
      ]);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    switch (url.split('?')[0]) {
      case '/health/live':
        return send(response, 200, 'application/json', '{"status":"live"}');
      case '/health/ready': {
        const report = await this.health.report();
        return send(response, report.ready ? 200 : 503, 'application/json', JSON.stringify(report));
      }
      case '/metrics':
        return send(response, 200, this.metrics.contentType, await this.metrics.metrics());
      default:
        return send(response, 404, 'text/plain', 'not found');
    }
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
