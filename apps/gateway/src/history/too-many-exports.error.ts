import { ProblemException } from '../http/problem.exception.js';

const RETRY_AFTER_S = 10;

/** Thrown while this gateway writes as many exports as it may. */
export class TooManyExportsError extends ProblemException {
  constructor(maxExports: number) {
    super(
      503,
      'too-many-exports',
      'Too many exports',
      `This gateway writes ${maxExports} exports at a time, and that many are under way; pages are served as ever.`,
      {},
      { 'retry-after': String(RETRY_AFTER_S) },
    );
  }
}
