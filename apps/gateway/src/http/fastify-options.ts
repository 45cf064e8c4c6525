import type { FastifyServerOptions } from 'fastify';
import { answerClientError } from './client-error.js';
import {
  HEADERS_TIMEOUT_MS,
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

/** Limits and time-outs of the server, and problem documents for what it refuses before any route is chosen. */
export const FASTIFY_OPTIONS: Options = {
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
  frameworkErrors: (error, request, reply) => sendProblem(request, reply, problemOf(error)),
};
