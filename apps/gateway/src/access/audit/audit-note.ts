import type { FastifyRequest } from 'fastify';

/** What only the route knows of a write. */
export interface AuditNote {
  /** The event that the write made. */
  readonly event?: string;
  /** What was written, where the path does not name it. */
  readonly target?: string;
  /** The write had been made before: this answer repeats the first. */
  readonly repeated?: boolean;
}

const notes = new WeakMap<FastifyRequest, AuditNote | 'left-out'>();

/** Adds to the audit line of this request. */
export function noteForAudit(request: FastifyRequest, note: AuditNote): void {
  notes.set(request, note);
}

/** For refusals of which there are too many to write down: a metric counts them. */
export function leaveOutOfAudit(request: FastifyRequest): void {
  notes.set(request, 'left-out');
}

export function auditNoteOf(request: FastifyRequest): AuditNote | 'left-out' {
  return notes.get(request) ?? {};
}
