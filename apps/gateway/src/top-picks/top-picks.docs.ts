import { applyDecorators } from '@nestjs/common';
import { MODES } from '@tapedeck/contracts';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { ApiPast } from '../docs/api-past.decorator.js';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ApiSnapshot } from '../docs/api-snapshot.decorator.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { MOMENT_EXPECTED } from '../http/query/query-reader.js';
import { nothingStoredBy, notComputed, snapshotUnavailable } from '../snapshots/snapshot.problems.js';
import { subjectOf, unknownMode, type TopPicksPair } from './top-picks-pair.js';
import { modeNotRanked, unknownUniverse } from './top-picks.problems.js';

const PAIR: TopPicksPair = { universe: 'sp500', mode: 'swing' };

export function ApiTopPicks(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getTopPicks',
      summary: 'Top picks of a universe and mode: the latest, or as of a past moment',
      description:
        'The body is the snapshot byte for byte as it was published. Without `asOf` and `knownAt` it is the latest: while Redis is away what this gateway last served, else the newest of history, told by `Snapshot-Source`. With either it is read from history.',
    }),
    ...parameters(),
    ApiPast(),
    ApiSnapshot('TopPicksSnapshot'),
    ...problems(),
  );
}

function parameters(): MethodDecorator[] {
  return [
    ApiParam({
      name: 'universe',
      description: 'The instruments ranked.',
      schema: { type: 'string', example: 'sp500' },
    }),
    ApiParam({
      name: 'mode',
      description: 'The trading horizon.',
      schema: { type: 'string', enum: [...MODES] },
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
      nothingStoredBy(subjectOf(PAIR), '2001-01-01T00:00:00.000Z'),
    ),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('asOf', '2018-02-30', MOMENT_EXPECTED),
    ),
    ApiProblem(
      'The first run is still to come, or nothing can give it now.',
      notComputed(subjectOf(PAIR)),
      snapshotUnavailable(subjectOf(PAIR)),
      new HistoryUnavailableError({ cause: undefined }),
    ),
  ];
}
