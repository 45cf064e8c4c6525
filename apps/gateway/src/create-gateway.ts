import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { METRICS, NEST_OPTIONS, type TapedeckConfig } from '@tapedeck/platform';
import type { Registry } from 'prom-client';
import { serveDocs } from './docs/serve-docs.js';
import { GatewayModule } from './gateway.module.js';
import { boundDraining } from './http/drain.js';
import { FASTIFY_OPTIONS } from './http/fastify-options.js';
import { HttpMetrics } from './http/http-metrics.js';
import { ProblemFilter } from './http/problem.filter.js';
import { refuseExpectation } from './http/refuse-expectation.js';
import { guardRequest } from './http/request-guard.js';
import { RouteTable } from './http/route-table.js';
import { setSecurityHeaders } from './http/security-headers.js';

/** Builds the whole gateway, not listening yet. Neither Redis nor PostgreSQL need be there. */
export async function createGateway(config: TapedeckConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(FASTIFY_OPTIONS);
  const server = adapter.getInstance();
  const routes = new RouteTable();
  server.addHook('onRoute', ({ url, method }) => routes.add(url, method));
  boundDraining(server);
  server.server.on('checkExpectation', refuseExpectation);
  server.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(request, reply);
    guardRequest(request, routes);
    done();
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.forRoot(config),
    adapter,
    NEST_OPTIONS,
  );
  const metrics = new HttpMetrics(app.get<Registry>(METRICS));
  server.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request, reply);
    done();
  });
  app.useGlobalFilters(new ProblemFilter());
  serveDocs(app);
  return app;
}
