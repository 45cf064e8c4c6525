import {
  createServer as createHttpServer,
  type RequestListener,
  type Server,
  type ServerOptions,
} from 'node:http';

/** What Fastify hands on of its own options. */
export interface ServerLimits {
  readonly http?: ServerOptions;
  readonly keepAliveTimeout?: number;
  readonly requestTimeout?: number;
  readonly connectionTimeout?: number;
}

/** The server that Fastify would make of its options, were it not given one. */
export function createServer(
  listener: RequestListener,
  { http = {}, keepAliveTimeout, requestTimeout, connectionTimeout }: ServerLimits,
): Server {
  const server = createHttpServer(http, listener);
  if (keepAliveTimeout !== undefined) server.keepAliveTimeout = keepAliveTimeout;
  if (requestTimeout !== undefined) server.requestTimeout = requestTimeout;
  if (connectionTimeout !== undefined) server.setTimeout(connectionTimeout);
  return server;
}
