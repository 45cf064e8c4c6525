import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { GatewayConfig } from '@tapedeck/platform';
import { answerClientError } from './client-error.js';
import {
  HEADERS_TIMEOUT_MS,
  IDLE_SOCKET_MS,
  KEEP_ALIVE_MS,
  MAX_BODY_BYTES,
  MAX_HEADER_BYTES,
  MAX_PARAM_LENGTH,
  REQUEST_TIMEOUT_MS,
  TIMEOUT_CHECK_EVERY_MS,
} from './limits.js';
import { problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

type Options = FastifyServerOptions & { http: object };

/** Tells apart the requests of this process from those of another in one log. */
const PROCESS = randomBytes(4).toString('hex');
let requests = 0;

/**
 * Limits and time-outs of the server, and problem documents for what it refuses before any route is chosen. `admit` is
 * asked also for what the router cannot read, so that nobody learns anything of it either.
 */
export function fastifyOptions(
  { trustedProxies }: Pick<GatewayConfig, 'trustedProxies'>,
  admit: (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>,
): Options {
  return {
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: () => `${PROCESS}-${(requests += 1).toString(36)}`,
    connectionTimeout: IDLE_SOCKET_MS,
    bodyLimit: MAX_BODY_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    // Requests under way when closing begins are answered as ever; Fastify's own 503 is no problem document.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    http: {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_CHECK_EVERY_MS,
      requireHostHeader: false,
    },
    clientErrorHandler: answerClientError,
    // A bad percent-escape or an over-long parameter: the router stops before hooks and filters.
    frameworkErrors: (error, request, reply) => {
      admit(request, reply).then(
        (answered) => answered || sendProblem(request, reply, problemOf(error)),
        (refusal: unknown) => sendProblem(request, reply, problemOf(refusal)),
      );
    },
  };
}
