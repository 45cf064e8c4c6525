import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

const MOMENT = { type: 'string', format: 'date-time' } as const;

/** The parameters of every read that reaches into the past. */
export function ApiPast(): MethodDecorator {
  return applyDecorators(
    ApiQuery({
      name: 'asOf',
      required: false,
      description:
        "Market time: the newest snapshot at or before it. A moment up to a minute past the market's now (a client's clock may be off) is taken to mean now; later ones are refused.",
      schema: { ...MOMENT, example: '2018-02-07T21:00:00Z' },
    }),
    ApiQuery({
      name: 'knownAt',
      required: false,
      description:
        'Wall time: only from what had been recorded by then, so as it would have been answered at that moment. Without `asOf`: as of the market’s now.',
      schema: { ...MOMENT, example: '2018-02-07T21:00:02Z' },
    }),
  );
}
