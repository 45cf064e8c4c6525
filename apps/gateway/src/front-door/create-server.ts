import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { FASTIFY_OPTIONS } from '../http/fastify-options.js';
import { KEEP_ALIVE_MS, REQUEST_TIMEOUT_MS } from '../http/limits.js';

/** The server that Fastify would make of its options, were it not given one. */
export function createServer(listener: RequestListener): Server {
  const server = createHttpServer(FASTIFY_OPTIONS.http, listener);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  return server;
}
