import type { FastifyReply, FastifyRequest } from 'fastify';
import { notModified } from './not-modified.js';
import type { SnapshotHeaders } from './snapshot-headers.js';

const CONTENT_TYPE = 'application/json; charset=utf-8';

/** Answers with the very bytes that were published, or with 304 when the client has them. */
export function sendSnapshot(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer,
  headers: SnapshotHeaders,
): void {
  void reply.headers(headers);
  if (notModified(request.headers, headers)) void reply.code(304).send();
  else void reply.code(200).type(CONTENT_TYPE).send(body);
}
