import { applyDecorators } from '@nestjs/common';
import { MODES } from '@tapedeck/contracts';
import { ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { unknownValue } from '../history-pages/unknown-value.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { DEFAULT_DAYS, MAX_DAYS } from './performance-range.js';

const DAY_OR_MOMENT =
  'market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day';

export function ApiPickPerformance(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getPickPerformance',
      summary:
        'How picks fared: win rate, average R, and returns after 1, 5 and 20 sessions against the universe',
      description:
        "Worked out from `pick_outcomes`, the newest revision of each position that the market has come to. Positions still open are not in it. Forward returns are of every closed position, entered or not; win rate, R and return of those entered. The universe's return is that of all its members with equal weights, rebalanced at every close.",
    }),
    optional('universe', 'Only picks of this universe; every one without it.', { type: 'string' }, 'sp500'),
    optional('mode', 'Only picks for this horizon; every one without it.', {
      type: 'string',
      enum: [...MODES],
    }),
    ...range('runs'),
    ApiOkResponse({
      description: 'The report.',
      content: { 'application/json': { schema: ref('PickPerformanceReport') } },
    }),
    ApiProblem('No outcome is stored of that universe.', unknownValue('universe', 'sp501', ['all', 'sp500'])),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('from', '2018-02-08', 'a moment no later than `to`'),
    ),
    ApiProblem('History cannot be read now.', new HistoryUnavailableError({ cause: undefined })),
  );
}

export function ApiRecommendationPerformance(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getRecommendationPerformance',
      summary:
        'How recommendations of models fared: win rate, average R, calibration, and returns after 1, 5 and 20 sessions',
      description:
        'Worked out from `ai_recommendation_outcomes`, the newest revision of each recommendation that is over. They are followed on daily bars by the rules that picks are followed by, from the first bar that begins after them to the end of their horizon; one of a symbol without bars is never judged. Those still open are not in it. Single outcomes are at `/v1/history/ai-recommendation-outcomes`.',
    }),
    optional(
      'model',
      'Only recommendations of this model; every one without it.',
      { type: 'string' },
      'example-large-1',
    ),
    optional(
      'universe',
      'Only those chosen from this universe; every one without it.',
      { type: 'string' },
      'sp500',
    ),
    ...range('recommendations'),
    ApiOkResponse({
      description: 'The report.',
      content: { 'application/json': { schema: ref('RecommendationPerformanceReport') } },
    }),
    ApiProblem(
      'No outcome is stored of that model.',
      unknownValue('model', 'example-larg-1', ['example-large-1']),
    ),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('from', '2018-02-08', 'a moment no later than `to`'),
    ),
    ApiProblem('History cannot be read now.', new HistoryUnavailableError({ cause: undefined })),
  );
}

function range(of: string): MethodDecorator[] {
  return [
    optional(
      'from',
      `Earliest as-of of the ${of}; ${DAY_OR_MOMENT}. ${DEFAULT_DAYS} days before \`to\` without it, at most ${MAX_DAYS}.`,
      { type: 'string' },
      '2018-01-01',
    ),
    optional(
      'to',
      `Latest as-of of the ${of}; ${DAY_OR_MOMENT}. The market's now without it.`,
      { type: 'string' },
      '2018-02-07T21:00:00Z',
    ),
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
