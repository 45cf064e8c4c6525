import type { IncomingMessage, RequestListener } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthRegistry, METRICS, NEST_OPTIONS, type TapedeckConfig } from '@tapedeck/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { AccessGate } from './access/access-gate.service.js';
import { AuditLog } from './access/audit/audit-log.js';
import { auditWrites } from './access/audit/audit-writes.js';
import { serveDocs } from './docs/serve-docs.js';
import { createServer, type ServerLimits } from './front-door/create-server.js';
import { FrontDoor } from './front-door/front-door.js';
import { ReadyAnswers } from './front-door/ready-answers.js';
import { GatewayModule } from './gateway.module.js';
import { boundConnections } from './http/bound-connections.js';
import { Drain } from './http/drain.js';
import { fastifyOptions } from './http/fastify-options.js';
import { HttpMetrics } from './http/http-metrics.js';
import { ProblemFilter } from './http/problem.filter.js';
import { refuseExpectation } from './http/refuse-expectation.js';
import { guardRequest } from './http/request-guard.js';
import { RouteTable } from './http/route-table.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { NearCache } from './near-cache/near-cache.js';
import { FirstReads } from './snapshots/first-reads.js';
import { LatestAddresses } from './snapshots/latest-addresses.js';

/** Builds the whole gateway, not listening yet. Neither Redis nor PostgreSQL need be there. */
export async function createGateway(config: TapedeckConfig): Promise<NestFastifyApplication> {
  // Called for requests only: by then the application below is made, and the gate with it.
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    setSecurityHeaders(request, reply);
    void reply.headers(gate.cors.headersFor(request.headers.origin));
    if (gate.cors.answerPreflight(request, reply)) return true;
    await gate.admit(request, reply);
    return false;
  };
  const door = new FrontDoor();
  const adapter = new FastifyAdapter({
    ...fastifyOptions(config.gateway, admit),
    serverFactory: (slowLane: RequestListener, options: ServerLimits) =>
      createServer(door.before(slowLane), options),
  });
  const server = adapter.getInstance();
  const routes = new RouteTable();
  server.addHook('onRoute', ({ url, method }) => routes.add(url, method));
  const drain = new Drain(server);
  server.server.on('checkExpectation', refuseExpectation);
  auditWrites(server, () => app.get(AuditLog));
  server.addHook('onRequest', async (request, reply) => {
    if (await admit(request, reply)) return reply;
    guardRequest(request, routes);
    return undefined;
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.forRoot(config),
    adapter,
    NEST_OPTIONS,
  );
  const gate = app.get(AccessGate);
  boundConnections(server.server, config.gateway.maxConnections, app.get<Registry>(METRICS));
  const metrics = new HttpMetrics(app.get<Registry>(METRICS));
  server.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request, reply);
    done();
  });
  server.addHook('preClose', (done) => {
    door.close();
    done();
  });
  app.get(HealthRegistry).closing.addEventListener('abort', () => {
    door.close();
    drain.leave();
  });
  const lane = (request: IncomingMessage) => gate.lane(request);
  door.open(
    app.get(LatestAddresses),
    app.get(NearCache),
    app.get(ReadyAnswers),
    metrics,
    app.get(FirstReads),
    lane,
  );
  app.useGlobalFilters(new ProblemFilter());
  serveDocs(app);
  return app;
}
