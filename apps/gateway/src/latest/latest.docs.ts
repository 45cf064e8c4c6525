import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { SNAPSHOT_HEADERS } from '../docs/snapshot-headers.docs.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { MOMENT_EXPECTED } from '../http/query/query-reader.js';
import type { LatestRoute } from './latest-route.js';
import { latestUnavailable, notComputed, nothingStoredBy } from './latest.problems.js';

const MOMENT = { type: 'string', format: 'date-time' } as const;
const PAST = '2018-02-07T21:00:00Z';

export function ApiLatest({ kind, stored, operationId, summary, schema }: LatestRoute): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId,
      summary: stored ? `${summary}: the latest, or as of a past moment` : `${summary}: the latest`,
      description:
        'The body is the snapshot byte for byte as it was published. While Redis is away it is what this gateway last served, else the newest of history where history keeps it, told by `Snapshot-Source`.',
    }),
    ...(stored ? pastParameters() : []),
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
    ...(stored ? [ApiProblem('Nothing is stored at that moment.', nothingStoredBy(kind.subject, PAST))] : []),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('asOf', '2018-02-30', MOMENT_EXPECTED),
    ),
    ApiProblem(
      'There is none yet, or nothing can give it now.',
      notComputed(kind.subject),
      latestUnavailable(kind.subject),
      ...(stored ? [new HistoryUnavailableError({ cause: undefined })] : []),
    ),
  );
}

function pastParameters(): MethodDecorator[] {
  return [
    ApiQuery({
      name: 'asOf',
      required: false,
      description: 'Market time: the newest snapshot at or before it.',
      schema: MOMENT,
      example: PAST,
    }),
    ApiQuery({
      name: 'knownAt',
      required: false,
      description:
        'Wall time: only from what had been recorded by then, so as it would have been answered at that moment. Without `asOf`: as of the market’s now.',
      schema: MOMENT,
      example: '2018-02-07T21:00:02Z',
    }),
  ];
}
