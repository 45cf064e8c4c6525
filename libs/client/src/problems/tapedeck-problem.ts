import type { components } from '../generated/openapi.js';

export type ProblemDetails = components['schemas']['Problem'];

/** The gateway, or something in front of it, refused: RFC 9457, whatever the body was. */
export class TapedeckProblem extends Error {
  override readonly name = 'TapedeckProblem';
  readonly status: number;
  /** Stable: `urn:tapedeck:problem:unknown-universe`; `about:blank` where the answer was no problem document. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** Tells apart problems of one type. */
  readonly reason: string | undefined;

  constructor(
    /** The whole document: which parameter, what was received and expected, what exists instead. */
    readonly problem: ProblemDetails,
    /** From the answer until trying again makes sense, in milliseconds; undefined where the gateway does not say. */
    readonly retryAfterMs?: number,
  ) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
    ({ status: this.status, type: this.type, title: this.title, detail: this.detail } = problem);
    this.reason = problem.reason;
  }

  /** The last part of its type: `unknown-universe`. */
  get kind(): string {
    return this.type.slice(this.type.lastIndexOf(':') + 1);
  }
}
