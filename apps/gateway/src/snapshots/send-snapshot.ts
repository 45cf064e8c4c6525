import type { FastifyReply, FastifyRequest } from 'fastify';
import { addVary } from '../http/add-vary.js';
import { representationFor, type Answerable } from './representation.js';
import { answerHeaders } from './snapshot-answer.js';
import type { SnapshotHeaders } from './snapshot-headers.js';

/** Answers with the very bytes that were published, compressed for who takes that, or with 304 when the client has them. */
export function sendSnapshot(
  request: FastifyRequest,
  reply: FastifyReply,
  snapshot: Answerable,
  headers: SnapshotHeaders,
): void {
  const { encoding, body } = representationFor(snapshot, request.headers, headers['last-modified'] ?? '');
  const { vary, ...others } = answerHeaders(snapshot, headers, encoding, body?.length);
  void reply.headers(others);
  if (vary !== undefined) addVary(reply, vary);
  if (body === undefined) sendNotModified(reply);
  else void reply.code(200).send(body);
}

/** Past the framework, which would say of an answer to HEAD that what it stands for is empty. */
function sendNotModified(reply: FastifyReply): void {
  void reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.raw.writeHead(304).end();
}
