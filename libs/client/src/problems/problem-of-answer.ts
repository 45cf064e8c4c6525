import { retryAfterMs } from '../http/retry-after.js';
import { TapedeckProblem, type ProblemDetails } from './tapedeck-problem.js';

const LONGEST_EXCERPT = 200;

/** The problem that an answer with an error status tells; one made of its status where a proxy answered in its own way. */
export function problemOfAnswer(status: number, headers: Headers, body: string): TapedeckProblem {
  return new TapedeckProblem(
    isProblem(headers) ? (parsed(body) ?? unnamed(status, body)) : unnamed(status, body),
    retryAfterMs(headers.get('retry-after')),
  );
}

function isProblem(headers: Headers): boolean {
  return (headers.get('content-type') ?? '').startsWith('application/problem+json');
}

function parsed(body: string): ProblemDetails | undefined {
  try {
    const problem = JSON.parse(body) as Partial<ProblemDetails> | null;
    const isWhole = typeof problem?.type === 'string' && typeof problem.status === 'number';
    return isWhole ? (problem as ProblemDetails) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function unnamed(status: number, body: string): ProblemDetails {
  const detail = body.slice(0, LONGEST_EXCERPT) || 'no more is known';
  return { type: 'about:blank', title: 'Not answered by the gateway', status, detail };
}
