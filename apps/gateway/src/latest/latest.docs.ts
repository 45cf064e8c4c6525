import { applyDecorators } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiPast } from '../docs/api-past.decorator.js';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ApiSnapshot } from '../docs/api-snapshot.decorator.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { MOMENT_EXPECTED } from '../http/query/query-reader.js';
import { nothingStoredBy, notComputed, snapshotUnavailable } from '../snapshots/snapshot.problems.js';
import type { LatestRoute } from './latest-route.js';

const PAST = '2018-02-07T21:00:00Z';

export function ApiLatest({ kind, stored, operationId, summary, schema }: LatestRoute): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId,
      summary: stored ? `${summary}: the latest, or as of a past moment` : `${summary}: the latest`,
      description:
        'The body is the snapshot byte for byte as it was published. While Redis is away it is what this gateway last served, else the newest of history where history keeps it, told by `Snapshot-Source`.',
    }),
    ...(stored ? [ApiPast()] : []),
    ApiSnapshot(schema),
    ...(stored ? [ApiProblem('Nothing is stored at that moment.', nothingStoredBy(kind.subject, PAST))] : []),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('asOf', '2018-02-30', MOMENT_EXPECTED),
    ),
    ApiProblem(
      'There is none yet, or nothing can give it now.',
      notComputed(kind.subject),
      snapshotUnavailable(kind.subject),
      ...(stored ? [new HistoryUnavailableError({ cause: undefined })] : []),
    ),
  );
}
