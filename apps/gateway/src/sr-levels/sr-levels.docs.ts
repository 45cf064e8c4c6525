import { applyDecorators } from '@nestjs/common';
import { SCOPES } from '@tapedeck/contracts';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ApiSnapshot } from '../docs/api-snapshot.decorator.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { LEVELS_TIMEOUT_MS } from './sr-levels-requests.service.js';
import { SYMBOL_EXPECTED, unknownScope, type SrLevelsSubject } from './sr-levels-subject.js';
import {
  levelsFailed,
  levelsRefused,
  levelsTimedOut,
  levelsUnreachable,
  tooManyRequests,
} from './sr-levels.problems.js';

const SUBJECT: SrLevelsSubject = { symbol: 'AAPL', scope: '1d' };

export function ApiSrLevels(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getSrLevels',
      summary: 'Support and resistance of a symbol on the bars of a scope: the latest',
      description:
        'The body is the snapshot byte for byte as it was published. Levels of the universes in use are computed as each bar of the scope closes; those of any other symbol of the market data when they are asked for, which takes a moment, and then they stay for as long as the others do. Where a newer bar has closed since, they are computed again; what cannot be had within a second is answered as it was, with `Snapshot-Stale: true`. History keeps no levels, so there is no `asOf`.',
    }),
    ApiParam({
      name: 'symbol',
      description: `As the market data writes it: ${SYMBOL_EXPECTED}.`,
      schema: { type: 'string', example: SUBJECT.symbol },
    }),
    ApiParam({
      name: 'scope',
      description: 'The bars that the levels are found on.',
      schema: { type: 'string', enum: [...SCOPES] },
    }),
    ApiSnapshot('SrLevelsSnapshot'),
    ...problems(),
  );
}

function problems(): MethodDecorator[] {
  return [
    ApiProblem(
      'There is no such scope or symbol, no bars for the scope, or the bars do not bear levels; `reason` says which.',
      unknownScope('5m'),
      levelsRefused(SUBJECT, 'unknown-symbol', 'file:bars.csv.gz has no instrument AAPL'),
      levelsRefused(
        { ...SUBJECT, scope: '15m' },
        'unserved-scope',
        'file:bars.csv.gz has no 15m bars, and none to make them of; it has 1d, 1w',
      ),
      levelsRefused(
        SUBJECT,
        'too-few-bars',
        'no levels of AAPL on 1d bars: 44 sessions of history, 63 needed',
      ),
    ),
    ApiProblem('A parameter is not what it should be.', invalidParameter('symbol', 'A B', SYMBOL_EXPECTED)),
    ApiProblem(
      'Nothing can give them now.',
      levelsUnreachable(SUBJECT),
      levelsFailed(SUBJECT),
      tooManyRequests(SUBJECT),
    ),
    ApiProblem('Nobody computed them in time.', levelsTimedOut(SUBJECT, LEVELS_TIMEOUT_MS)),
  ];
}
