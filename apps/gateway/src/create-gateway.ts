import type { RequestListener } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { METRICS, NEST_OPTIONS, type TapedeckConfig } from '@tapedeck/platform';
import type { Registry } from 'prom-client';
import { serveDocs } from './docs/serve-docs.js';
import { createServer } from './front-door/create-server.js';
import { FrontDoor } from './front-door/front-door.js';
import { ReadyAnswers } from './front-door/ready-answers.js';
import { GatewayModule } from './gateway.module.js';
import { boundDraining } from './http/drain.js';
import { FASTIFY_OPTIONS } from './http/fastify-options.js';
import { HttpMetrics } from './http/http-metrics.js';
import { ProblemFilter } from './http/problem.filter.js';
import { refuseExpectation } from './http/refuse-expectation.js';
import { guardRequest } from './http/request-guard.js';
import { RouteTable } from './http/route-table.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { NearCache } from './near-cache/near-cache.js';
import { LatestAddresses } from './snapshots/latest-addresses.js';

/** Builds the whole gateway, not listening yet. Neither Redis nor PostgreSQL need be there. */
export async function createGateway(config: TapedeckConfig): Promise<NestFastifyApplication> {
  const door = new FrontDoor();
  const adapter = new FastifyAdapter({
    ...FASTIFY_OPTIONS,
    serverFactory: (slowLane: RequestListener) => createServer(door.before(slowLane)),
  });
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
  server.addHook('preClose', (done) => {
    door.close();
    done();
  });
  door.open(app.get(LatestAddresses), app.get(NearCache), app.get(ReadyAnswers), metrics);
  app.useGlobalFilters(new ProblemFilter());
  serveDocs(app);
  return app;
}
