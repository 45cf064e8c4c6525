import type { SchemaObject } from './schema-object.js';

export const PROBLEM_SCHEMA: SchemaObject = {
  type: 'object',
  description: 'Why a request was not answered (RFC 9457).',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'Names the kind of problem; stable.' },
    title: { type: 'string', description: 'The same for every problem of this type.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'What happened this time.' },
    instance: { type: 'string', format: 'uri-reference', description: 'Path of the request.' },
    parameter: { type: 'string', description: 'The path or query parameter, or the header, at fault.' },
    received: { description: 'What was sent, cut to a length that is safe to send back.' },
    expected: { type: 'string', description: 'What would have been accepted.' },
    errors: {
      type: 'array',
      description: 'Members of the body at fault.',
      items: {
        type: 'object',
        required: ['field', 'expected', 'received'],
        properties: {
          field: { type: 'string', description: 'Path of the member.' },
          expected: { type: 'string' },
          received: { type: 'string', description: 'As JSON, cut.' },
        },
      },
    },
    known: { type: 'array', items: { type: 'string' }, description: 'What exists instead.' },
    reason: { type: 'string', description: 'Tells apart problems of one type, for programs.' },
    errorId: { type: 'string', format: 'uuid', description: 'Finds the log line of an unexpected error.' },
  },
};
