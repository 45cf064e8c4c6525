import { applyDecorators } from '@nestjs/common';
import { ALL_STREAMS, STREAMS } from '@tapedeck/contracts';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { ENTRY_ID_EXPECTED } from './entry-id.js';
import {
  ambiguousDeadLetter,
  hopelessDeadLetter,
  redisUnavailable,
  unknownDeadLetter,
} from './ops.problems.js';
import { DEFAULT_LETTERS, MAX_LETTERS } from './ops.query.js';

const ID = '1518037260123-0';

export function ApiDeadLetters(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'listDeadLetters',
      summary: 'Events that could not be stored, newest first',
      description:
        'Paged by key over all streams together. With a `code` that few letters have, a page may hold fewer than `limit` and still have a `nextCursor`: it ends after 5,000 letters looked at.',
    }),
    stream(`Only letters of this stream.`),
    ApiQuery({
      name: 'code',
      required: false,
      description: 'Only letters with this code: an SQLSTATE, or a word such as `unknown-type`.',
      schema: { type: 'string', example: '22003' },
    }),
    ApiQuery({
      name: 'limit',
      required: false,
      description: 'Items a page.',
      schema: { type: 'integer', minimum: 1, maximum: MAX_LETTERS, default: DEFAULT_LETTERS },
    }),
    ApiQuery({
      name: 'cursor',
      required: false,
      description: 'The `nextCursor` of the page before.',
      schema: { type: 'string' },
    }),
    ok('One page.', 'DeadLettersPage'),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('limit', '0', `a whole number from 1 to ${MAX_LETTERS}`),
    ),
    ApiProblem('Redis cannot be asked now.', redisUnavailable()),
  );
}

export function ApiDeadLetter(): MethodDecorator {
  return applyDecorators(
    ApiOperation({ operationId: 'getDeadLetter', summary: 'One dead letter with the whole original' }),
    ...letterPath(),
    ok('The letter.', 'DeadLetterDetail'),
    ...problems(),
    ApiProblem('Several streams have a letter of that id.', ambiguousDeadLetter(ID, [...ALL_STREAMS])),
  );
}

export function ApiRedrive(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'redriveDeadLetter',
      summary: 'Put the original on its stream again, and remove the letter',
      description:
        'Byte for byte, under a new entry id; the letter goes only once the append is done. Asked again within a week it appends nothing, and answers with the same entry.',
    }),
    ...letterPath(),
    ok('It is on its stream.', 'Redrive'),
    ...problems(),
    ApiProblem(
      'Several streams have a letter of that id; or the original is no event.',
      ambiguousDeadLetter(ID, [...ALL_STREAMS]),
      hopelessDeadLetter(ID, 'expected specversion 1.0, received none'),
    ),
  );
}

function letterPath(): MethodDecorator[] {
  return [
    ApiParam({ name: 'id', description: 'Id of the letter.', schema: { type: 'string', example: ID } }),
    stream('The stream that the letter is of; needed only where several have a letter of that id.'),
  ];
}

function problems(): MethodDecorator[] {
  return [
    ApiProblem('No such letter.', unknownDeadLetter(ID)),
    ApiProblem('The id or the stream cannot be one.', invalidParameter('id', 'first', ENTRY_ID_EXPECTED)),
    ApiProblem('Redis cannot be asked now.', redisUnavailable()),
  ];
}

function stream(description: string): MethodDecorator {
  return ApiQuery({
    name: 'stream',
    required: false,
    description,
    schema: { type: 'string', enum: [...ALL_STREAMS], example: STREAMS.topPicks },
  });
}

function ok(description: string, name: string): MethodDecorator {
  return ApiOkResponse({ description, content: { 'application/json': { schema: ref(name) } } });
}
