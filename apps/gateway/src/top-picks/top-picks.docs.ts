import { applyDecorators } from '@nestjs/common';
import { MODES } from '@tapedeck/contracts';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { SNAPSHOT_HEADERS } from '../docs/snapshot-headers.docs.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { MOMENT_EXPECTED } from '../http/query/query-reader.js';
import { notComputed } from '../latest/latest.problems.js';
import type { TopPicksPair } from './top-picks-pair.js';
import { subjectOf, unknownMode } from './top-picks-pair.js';
import { modeNotRanked, nothingStored, snapshotUnavailable, unknownUniverse } from './top-picks.problems.js';

const PAIR: TopPicksPair = { universe: 'sp500', mode: 'swing' };
const MOMENT = { type: 'string', format: 'date-time' } as const;

export function ApiTopPicks(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getTopPicks',
      summary: 'Top picks of a universe and mode: the latest, or as of a past moment',
      description:
        'The body is the snapshot byte for byte as it was published. Without `asOf` and `knownAt` it is the latest: while Redis is away what this gateway last served, else the newest of history, told by `Snapshot-Source`. With either it is read from history.',
    }),
    ...parameters(),
    ApiOkResponse({
      description: 'The snapshot.',
      headers: SNAPSHOT_HEADERS,
      content: { 'application/json': { schema: ref('TopPicksSnapshot') } },
    }),
    ApiResponse({
      status: 304,
      description: 'The client has these bytes already.',
      headers: SNAPSHOT_HEADERS,
    }),
    ...problems(),
  );
}

function parameters(): MethodDecorator[] {
  return [
    ApiParam({
      name: 'universe',
      description: 'The instruments ranked.',
      schema: { type: 'string' },
      example: 'sp500',
    }),
    ApiParam({
      name: 'mode',
      description: 'The trading horizon.',
      schema: { type: 'string', enum: [...MODES] },
    }),
    ApiQuery({
      name: 'asOf',
      required: false,
      description:
        "Market time: the newest run at or before it. A moment up to a minute past the market's now (a client's clock may be off) is taken to mean now; later ones are refused.",
      schema: MOMENT,
      example: '2018-02-07T21:00:00Z',
    }),
    ApiQuery({
      name: 'knownAt',
      required: false,
      description:
        'Wall time: only from what had been recorded by then, so as it would have been answered at that moment. Without `asOf`: as of the market’s now.',
      schema: MOMENT,
      example: '2018-02-07T21:00:02Z',
    }),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an earlier answer: 304 if nothing changed.',
      schema: { type: 'string' },
    }),
  ];
}

function problems(): MethodDecorator[] {
  return [
    ApiProblem(
      'No such universe or mode; or nothing stored at that moment.',
      unknownUniverse('sp501', ['all', 'sp500']),
      unknownMode('hourly'),
      modeNotRanked({ universe: 'sp500', mode: 'scalping' }, ['swing']),
      nothingStored(PAIR, '2001-01-01T00:00:00.000Z'),
    ),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('asOf', '2018-02-30', MOMENT_EXPECTED),
    ),
    ApiProblem(
      'The first run is still to come, or nothing can give it now.',
      notComputed(subjectOf(PAIR)),
      snapshotUnavailable(PAIR),
      new HistoryUnavailableError({ cause: undefined }),
    ),
  ];
}
