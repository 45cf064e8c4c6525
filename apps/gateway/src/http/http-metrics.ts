import { Histogram, type Registry } from 'prom-client';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Seconds. A latest read takes well under a millisecond; a page of history may take tens of them. */
const BUCKETS_S = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Observes every answered request by route template, so that the number of series does not grow with the names asked for. */
export class HttpMetrics {
  private readonly durations: Histogram<'method' | 'route' | 'status'>;

  constructor(registry: Registry) {
    this.durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the first byte of a request routed to the last byte of its answer written.',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS_S,
      registers: [registry],
    });
  }

  /** Of what the front door answered. */
  observeDirect(method: string, route: string, status: number, durationMs: number): void {
    this.durations.observe({ method, route, status }, durationMs / 1000);
  }

  observe(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.is404 ? 'unrouted' : (request.routeOptions.url ?? 'unrouted');
    this.durations.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  }
}
