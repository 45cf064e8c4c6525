import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import type { ExportFormat } from '../history/history-exports.js';
import { excerpt } from '../http/excerpt.js';
import { ProblemException } from '../http/problem.exception.js';

export type AnswerFormat = 'json' | ExportFormat;

/** Preferred first: what a client gets that takes anything. */
export const MEDIA_TYPES: Readonly<Record<AnswerFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
};

export const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

const FORMATS = Object.keys(MEDIA_TYPES) as AnswerFormat[];

/** With the parameters that a client may name with them: a range with other parameters is another type. */
const OFFERED = new Map<string, AnswerFormat>([
  ...FORMATS.map((format) => [MEDIA_TYPES[format], format] as const),
  ...FORMATS.map((format) => [`${MEDIA_TYPES[format]};charset=utf-8`, format] as const),
  ['text/csv;header=present', 'csv'],
  ['text/csv;charset=utf-8;header=present', 'csv'],
]);

/** The format that the client takes most gladly, by the quality values of its `Accept`; JSON without one. Throws 406. */
export function answerFormat(request: IncomingMessage): AnswerFormat {
  const chosen = new Negotiator(request).mediaType([...OFFERED.keys()]);
  const format = chosen === undefined ? undefined : OFFERED.get(chosen);
  if (format === undefined) throw notAcceptable(request.headers.accept ?? '');
  return format;
}

export function notAcceptable(accept: string): ProblemException {
  const known = Object.values(MEDIA_TYPES);
  const expected = `one of ${known.join(', ')}`;
  const received = excerpt(accept);
  return new ProblemException(
    406,
    'not-acceptable',
    'Not acceptable',
    `accept: expected ${expected}; received ${JSON.stringify(received)}`,
    { parameter: 'accept', received, expected, known },
  );
}
