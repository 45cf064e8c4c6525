import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { InvalidPayloadError, INGEST_RECEIPT_TTL_MS } from '@tapedeck/contracts';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { ID_EXAMPLE } from './ingest.examples.js';
import type { IngestKind } from './ingest-kind.js';
import {
  BODY_TOO_LARGE,
  idempotencyKeyReused,
  ingestUnavailable,
  invalidBody,
  MALFORMED_BODY,
  unsupportedMediaType,
} from './ingest.problems.js';

const KEPT_DAYS = INGEST_RECEIPT_TTL_MS.keyed / 86_400_000;
const ON_THE_TAPE =
  'Answered once the event is in Redis; it is in history moments later. Its as-of is the market’s now at the first try.';

export function ApiIngest({ type, docs }: IngestKind): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: docs.operationId,
      summary: docs.summary,
      description: `${docs.description} ${ON_THE_TAPE} Event type: \`${type}\`.`,
    }),
    ApiHeader({
      name: IDEMPOTENCY_KEY,
      required: false,
      description: `Makes repeats safe: within ${KEPT_DAYS} days the same key with the same body is answered as the first time and takes nothing; with another body it is refused. A UUID is taken as the id of the event.`,
      schema: { type: 'string', minLength: 1, maxLength: 200, example: ID_EXAMPLE },
    }),
    ApiBody({ required: true, schema: ref(docs.body), examples: { example: { value: docs.example } } }),
    ApiResponse({
      status: 202,
      description: 'The event is in Redis.',
      headers: {
        'Idempotency-Replayed': {
          description: '`true` where this is the answer to a repeat; absent otherwise.',
          schema: { type: 'string', enum: ['true'] },
        },
      },
      content: {
        'application/json': {
          schema: ref(docs.answer),
          examples: { example: { value: docs.answerExample } },
        },
      },
    }),
    ApiProblem('The body is no JSON.', MALFORMED_BODY),
    ApiProblem('The body is too large.', BODY_TOO_LARGE),
    ApiProblem('The body is not declared as JSON.', unsupportedMediaType('text/plain')),
    ApiProblem(
      'The body is not what it should be; or the key came with another one before.',
      invalidBody(INVALID),
      idempotencyKeyReused('order-17', ID_EXAMPLE),
    ),
    ApiProblem(
      'Redis did not take it. Repeating it with the key of this answer is safe.',
      ingestUnavailable(ID_EXAMPLE),
    ),
  );
}

const INVALID = InvalidPayloadError.of('body', [
  { field: 'more', expected: 'no such member', received: '"text"' },
]);
