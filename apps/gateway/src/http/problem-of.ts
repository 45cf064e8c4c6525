import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { excerpt } from './excerpt.js';
import { problemType, type ProblemDetails } from './problem-details.js';
import { ProblemException } from './problem.exception.js';

export interface ProblemAnswer {
  readonly problem: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;
  /** Set for a fault of ours: the error to log beside its id. Its message never reaches the client. */
  readonly fault?: unknown;
}

/** The answer to any error: a problem of ours, a refusal of the framework, or a fault nobody foresaw. */
export function problemOf(error: unknown): ProblemAnswer {
  if (error instanceof ProblemException) return { problem: error.problem, headers: error.headers };
  const status = clientErrorStatus(error);
  if (status === undefined) return unexpected(error);
  return { problem: refusal(status, excerpt((error as Error).message)), headers: {} };
}

/** A refusal that needs no type of its own: the title is the status. */
export function refusal(status: number, detail: string): ProblemDetails {
  const title = STATUS_CODES[status] ?? 'Error';
  const type = problemType(title.toLowerCase().replaceAll(' ', '-'));
  return { type, title, status, detail };
}

/** The 4xx that Nest or Fastify chose for a request they refused themselves. */
function clientErrorStatus(error: unknown): number | undefined {
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : error instanceof Error && 'statusCode' in error
        ? error.statusCode
        : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

function unexpected(fault: unknown): ProblemAnswer {
  const errorId = randomUUID();
  const detail = `An unexpected error; the log of the gateway has it under ${errorId}.`;
  const problem = { ...refusal(500, detail), errorId };
  return { problem, headers: {}, fault };
}
