import { describe, expect, it } from '@jest/globals';
import { AnswerContract, type Answer } from './answer-contract.js';
import type { OpenApiDocument } from './openapi-document.js';
import { operationsOf, type Operation } from './openapi-operations.js';

const PROBLEM = 'application/problem+json';
const DOCUMENT: OpenApiDocument = {
  paths: {
    '/v1/things/{name}': {
      get: {
        operationId: 'getThing',
        responses: {
          200: {
            headers: {
              ETag: { required: true, schema: { type: 'string' } },
              Age: { schema: { type: 'integer', minimum: 0 } },
            },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
          304: {},
          404: { content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        required: ['name', 'price', 'part'],
        properties: {
          name: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          price: { type: 'number', minimum: 0, exclusiveMinimum: true, nullable: true },
          part: { allOf: [{ $ref: '#/components/schemas/Part' }], nullable: true },
          side: { type: 'string', enum: ['long', 'short', null], nullable: true },
          any: { type: 'object' },
        },
      },
      Part: { type: 'object', properties: { n: { type: 'integer' } } },
      Problem: {
        type: 'object',
        required: ['type', 'status'],
        properties: { type: { type: 'string' }, status: { type: 'integer' } },
      },
    },
  },
};
const [operation] = operationsOf(DOCUMENT) as [Operation];
const GOOD = { name: 'x', price: 1, part: null };

function answer(body: unknown, { status = 200, ...headers }: Record<string, unknown> = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status: status as number,
    headers: { 'content-type': 'application/json; charset=utf-8', etag: '"1"', ...(headers as object) },
    body: text,
  };
}

describe('an answer held against the document', () => {
  const contract = new AnswerContract(DOCUMENT);
  const faults = (given: Answer, method = 'GET') => contract.faults(operation, method, given);

  it.each<[string, Answer]>([
    ['what is documented', answer(GOOD)],
    ['null where it may be', answer({ ...GOOD, price: null, side: null })],
    ['a part', answer({ ...GOOD, part: { n: 1 }, any: { thing: [1] }, at: '2018-02-07T21:00:00.204Z' })],
    ['a header of its type', answer(GOOD, { age: '12' })],
    ['nothing behind a 304', answer('', { status: 304 })],
    ['a problem', answer({ type: 'urn:x', status: 404 }, { status: 404, 'content-type': PROBLEM })],
  ])('passes %s', (_, given) => {
    expect(faults(given)).toEqual([]);
  });

  it.each<[string, Answer, RegExp]>([
    ['a status', answer(GOOD, { status: 201 }), /^201 is not documented/],
    ['a media type', answer('x', { 'content-type': 'text/html' }), /text\/html is not documented/],
    ['a member that is not mentioned', answer({ ...GOOD, more: 1 }), /additional properties.*more/],
    ['one in a part', answer({ ...GOOD, part: { m: 1 } }), /\/part.*additional properties/],
    ['a member that is missing', answer({ name: 'x', part: null }), /required property 'price'/],
    ['null where it may not be', answer({ ...GOOD, name: null }), /\/name must be string/],
    ['a bound that is excluded', answer({ ...GOOD, price: 0 }), /\/price must be > 0/],
    ['a moment with another zone', answer({ ...GOOD, at: '2018-02-07T21:00:00+01:00' }), /date-time/],
    ['a header that is required', answer(GOOD, { etag: undefined }), /ETag is missing/],
    ['a header of another type', answer(GOOD, { age: 'old' }), /Age: old/],
    ['a body behind a 304', answer('x', { status: 304 }), /a body where there is none/],
    [
      'a problem of another status',
      answer({ type: 'urn:x', status: 400 }, { status: 404, 'content-type': PROBLEM }),
      /a problem of the status 400/,
    ],
  ])('refuses %s', (_, given, expected) => {
    expect(faults(given).join('\n')).toMatch(expected);
  });

  it('expects of HEAD the headers alone', () => {
    expect(faults(answer(''), 'HEAD')).toEqual([]);
    expect(faults(answer(GOOD), 'HEAD')).toEqual([expect.stringMatching(/a body where there is none/)]);
  });
});
