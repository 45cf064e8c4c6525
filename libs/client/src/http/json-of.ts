import { UnexpectedAnswerError } from '../problems/unexpected-answer.error.js';
import type { Exchange } from './call.js';

/** The JSON of a good answer; throws UnexpectedAnswerError where it is none. */
export function jsonOf({ text, headers }: Exchange): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const type = headers.get('content-type') ?? 'no type';
    throw new UnexpectedAnswerError(`expected JSON, received ${type}: ${text.slice(0, 100)}`, {
      cause: error,
    });
  }
}
