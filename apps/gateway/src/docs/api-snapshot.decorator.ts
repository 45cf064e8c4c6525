import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import { ref } from './ref.js';
import { SNAPSHOT_HEADERS } from './snapshot-headers.docs.js';

/** The answer of every route that serves a snapshot: its bytes under the schema named, or 304. */
export function ApiSnapshot(schema: string): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an earlier answer: 304 if nothing changed.',
      schema: { type: 'string' },
    }),
    ApiOkResponse({
      description: 'The snapshot.',
      headers: SNAPSHOT_HEADERS,
      content: { 'application/json': { schema: ref(schema) } },
    }),
    ApiResponse({
      status: 304,
      description: 'The client has these bytes already.',
      headers: SNAPSHOT_HEADERS,
    }),
  );
}
