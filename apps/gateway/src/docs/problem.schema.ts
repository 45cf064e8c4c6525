import type { SchemaObject } from './schema-object.js';

export const PROBLEM_SCHEMA: SchemaObject = {
  type: 'object',
  description: 'Why a request was not answered (RFC 9457).',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'Names the kind of problem; stable.' },
    title: {
      type: 'string',
      example: 'Unknown universe',
      description: 'The same for every problem of this type.',
    },
    status: { type: 'integer', minimum: 400, maximum: 599, description: 'The HTTP status of the answer.' },
    detail: {
      type: 'string',
      example: 'There is no universe sp501.',
      description: 'What happened this time.',
    },
    instance: { type: 'string', format: 'uri-reference', description: 'Path of the request.' },
    parameter: {
      type: 'string',
      example: 'universe',
      description: 'The path or query parameter, or the header, at fault.',
    },
    received: { description: 'What was sent, cut to a length that is safe to send back.' },
    expected: { type: 'string', example: 'one of all, sp500', description: 'What would have been accepted.' },
    errors: {
      type: 'array',
      description: 'Members of the body at fault.',
      items: {
        type: 'object',
        required: ['field', 'expected', 'received'],
        properties: {
          field: { type: 'string', example: 'targets.0', description: 'Path of the member.' },
          expected: { type: 'string', example: 'a price', description: 'What would have been accepted.' },
          received: { type: 'string', example: '-1', description: 'What was sent, as JSON, cut.' },
        },
      },
    },
    known: { type: 'array', items: { type: 'string' }, description: 'What exists instead.' },
    reason: {
      type: 'string',
      example: 'too-slow',
      description: 'Tells apart problems of one type, for programs.',
    },
    errorId: { type: 'string', format: 'uuid', description: 'Finds the log line of an unexpected error.' },
  },
};
