import { ProblemException } from '../http/problem.exception.js';

const RETRY_AFTER_S = 5;

/** `away`: nothing can be read. `too-slow`: the database gave up on this one question, and answers others. */
export type UnavailableReason = 'away' | 'too-slow';

const DETAILS: Readonly<Record<UnavailableReason, string>> = {
  away: 'The history cannot be read at the moment; latest snapshots are served as ever.',
  'too-slow':
    'The answer took the database too long; a shorter range, one subject or fewer items take less of it.',
};

/** Thrown when PostgreSQL cannot answer now; where history is all that could answer, it is the 503 itself. */
export class HistoryUnavailableError extends ProblemException {
  constructor({ cause, reason = 'away' }: { cause: unknown; reason?: UnavailableReason }) {
    super(
      503,
      'history-unavailable',
      'History unavailable',
      DETAILS[reason],
      { reason },
      { 'retry-after': String(RETRY_AFTER_S) },
    );
    this.cause = cause;
  }
}
