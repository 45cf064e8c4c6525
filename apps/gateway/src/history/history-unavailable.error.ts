import { ProblemException } from '../http/problem.exception.js';

const RETRY_AFTER_S = 5;

/** Thrown when PostgreSQL cannot answer now; where history is all that could answer, it is the 503 itself. */
export class HistoryUnavailableError extends ProblemException {
  constructor(options: { cause: unknown }) {
    super(
      503,
      'history-unavailable',
      'History unavailable',
      'The history cannot be read at the moment; latest snapshots are served as ever.',
      {},
      { 'retry-after': String(RETRY_AFTER_S) },
    );
    this.cause = options.cause;
  }
}
