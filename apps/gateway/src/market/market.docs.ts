import { applyDecorators } from '@nestjs/common';
import { TIMEFRAMES } from '@tapedeck/contracts';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { SYMBOL_EXPECTED } from '../sr-levels/sr-levels-subject.js';
import { DEFAULT_BARS, DEFAULT_TIMEFRAME, MAX_BARS } from './bars.query.js';
import { marketUnavailable, unknownSymbol, unknownUniverse } from './market.problems.js';

const HEADERS = {
  ETag: {
    required: true,
    description: 'Equal tags mean equal bytes.',
    schema: { type: 'string' as const },
  },
  'Cache-Control': {
    required: true,
    description: 'For how long the answer cannot become another.',
    schema: { type: 'string' as const },
  },
};
const DAY_OR_MOMENT =
  'market time: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day';

export function ApiInstruments(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getInstruments',
      summary: 'What can be asked for: instruments, universes and timeframes',
      description:
        'The members of a universe in the order of its file, or everything that the market data has. A gateway opens the market data when it is first asked for it: the first answer may take some seconds.',
    }),
    ApiQuery({
      name: 'universe',
      required: false,
      description: '`all`, everything that the market data has, without it.',
      schema: { type: 'string', example: 'sp500' },
    }),
    ...answers('InstrumentList', 'The instruments.'),
    ApiProblem('There is no such universe.', unknownUniverse('sp501', ['all', 'sp500'])),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('univers', 'sp500', 'one of the parameters universe'),
    ),
  );
}

export function ApiBars(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getBars',
      summary: 'Bars of a symbol, for a chart',
      description:
        'Completed bars only, none that closes after the market’s now, oldest first; bars that the source had and that were refused are not among them. Where the range holds more than `limit`, the newest of them, and `nextCursor` for those before.',
    }),
    ApiParam({
      name: 'symbol',
      description: `As the market data writes it: ${SYMBOL_EXPECTED}.`,
      schema: { type: 'string', example: 'AAPL' },
    }),
    ApiQuery({
      name: 'timeframe',
      required: false,
      description: `${DEFAULT_TIMEFRAME} without it, or the finest where the source has no such bars.`,
      schema: { type: 'string', enum: [...TIMEFRAMES] },
    }),
    optional('from', `Bars that open at or after it; ${DAY_OR_MOMENT}.`, { type: 'string' }, '2018-01-01'),
    optional('to', `Bars that close at or before it; ${DAY_OR_MOMENT}.`, { type: 'string' }, '2018-02-07'),
    optional('limit', `Bars at most; ${DEFAULT_BARS} without it.`, {
      type: 'integer',
      minimum: 1,
      maximum: MAX_BARS,
    }),
    optional(
      'cursor',
      'The `nextCursor` of the page after.',
      { type: 'string', format: 'date-time' },
      '2018-01-02T14:30:00Z',
    ),
    ...answers('BarsPage', 'The bars.'),
    ApiProblem('The market data has no such instrument.', unknownSymbol('AAPLE')),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('timeframe', '1m', 'one of those that the source has: 1d, 1w'),
    ),
  );
}

function answers(schema: string, description: string): MethodDecorator[] {
  return [
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an earlier answer: 304 if nothing changed.',
      schema: { type: 'string' },
    }),
    ApiOkResponse({
      description,
      headers: HEADERS,
      content: { 'application/json': { schema: ref(schema) } },
    }),
    ApiResponse({ status: 304, description: 'The client has these bytes already.', headers: HEADERS }),
    ApiProblem('The market data cannot be read now.', marketUnavailable()),
  ];
}

function optional(name: string, description: string, schema: object, example?: string): MethodDecorator {
  return ApiQuery({
    name,
    required: false,
    description,
    schema: example === undefined ? schema : { ...schema, example },
  });
}
