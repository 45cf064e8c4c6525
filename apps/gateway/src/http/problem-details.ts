import type { PayloadFault } from '@tapedeck/contracts';

export const PROBLEM_CONTENT_TYPE = 'application/problem+json';

/** The body of every error (RFC 9457). Extension members say what was wrong, so that a client need not read prose. */
export interface ProblemDetails {
  /** Names the kind of problem; stable, never resolved. */
  readonly type: string;
  /** The same for every problem of this type. */
  readonly title: string;
  readonly status: number;
  /** What happened this time, for a person. */
  readonly detail: string;
  /** Path of the request; absent where no request could be read. */
  readonly instance?: string;
  /** The path or query parameter, or the header, at fault. */
  readonly parameter?: string;
  readonly received?: unknown;
  readonly expected?: string;
  /** Members of the body at fault, each with what was received and expected. */
  readonly errors?: readonly PayloadFault[];
  /** What exists, where the thing asked for does not. */
  readonly known?: readonly string[];
  /** Tells apart problems of one type, for programs; stable. */
  readonly reason?: string;
  /** Finds the log line of a fault that is not the client's. */
  readonly errorId?: string;
}

/** `urn:tapedeck:problem:unknown-universe` */
export function problemType(name: string): string {
  return `urn:tapedeck:problem:${name}`;
}
