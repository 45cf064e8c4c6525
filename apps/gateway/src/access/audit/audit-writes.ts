import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { excerpt } from '../../http/excerpt.js';
import { principalOf } from '../principal.js';
import type { AuditEntry, AuditLog } from './audit-log.js';
import { auditNoteOf, type AuditNote } from './audit-note.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Writes one line for each request that would change something, when its answer is out or its client gone. */
export function auditWrites(server: FastifyInstance, audit: () => AuditLog): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (!READS.has(request.method))
      reply.raw.once('close', () => {
        const note = auditNoteOf(request);
        if (note !== 'left-out') audit().write(entryOf(request, reply, note));
      });
    done();
  });
}

function entryOf(request: FastifyRequest, reply: FastifyReply, note: AuditNote): AuditEntry {
  const key = principalOf(request.raw);
  return {
    who: key ? { name: key.name, keyId: key.id } : null,
    remote: request.ip,
    method: request.method,
    route: request.is404 ? 'unrouted' : (request.routeOptions.url ?? 'unrouted'),
    target: note.target ?? targetOf(request.params),
    status: reply.statusCode,
    aborted: !reply.raw.writableFinished,
    event: note.event ?? null,
    repeated: note.repeated ?? false,
    requestId: request.id,
    durationMs: Math.round(reply.elapsedTime * 1000) / 1000,
  };
}

/** The symbol or the id that the path names. */
function targetOf(params: unknown): string | null {
  const { symbol, id } = (params ?? {}) as { symbol?: unknown; id?: unknown };
  const target = symbol ?? id;
  return typeof target === 'string' ? excerpt(target) : null;
}
