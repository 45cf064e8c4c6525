import { problemType, type ProblemDetails } from './problem-details.js';

type Extensions = Partial<
  Pick<ProblemDetails, 'parameter' | 'received' | 'expected' | 'errors' | 'known' | 'reason' | 'errorId'>
>;

/** Thrown anywhere below a route to answer with that problem; the filter turns it into the response. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';
  readonly problem: ProblemDetails;

  constructor(
    status: number,
    type: string,
    title: string,
    detail: string,
    extensions: Extensions = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.problem = { type: problemType(type), title, status, detail, ...extensions };
  }
}
