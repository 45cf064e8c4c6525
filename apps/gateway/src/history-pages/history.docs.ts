import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { DEFAULT_EXPORT_LIMITS } from '../history/export-limits.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { MAX_PAGE_SIZE, type HistoryTable } from '../history/history.reader.js';
import { TooManyExportsError } from '../history/too-many-exports.error.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { MEDIA_TYPES, notAcceptable } from './answer-format.js';
import { filterOf } from './history-filters.js';
import { historyParameters } from './history-parameters.docs.js';
import { bucketPageSchemaName, pageSchemaName, schemaName } from './schema-names.js';
import { unknownValue } from './unknown-value.js';

const { maxExports, stallMs, totalMs } = DEFAULT_EXPORT_LIMITS;

const DESCRIPTION = `Rows, or with \`interval\` buckets of their numeric columns, one for each subject; buckets without rows are left out.
\`from\` and \`to\` bound rows: a bucket at an end of the range is made of those within.

JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.

With \`Accept: ${MEDIA_TYPES.csv}\` or \`${MEDIA_TYPES.ndjson}\` the whole range comes as lines, streamed from one snapshot of the
database. CSV is RFC 4180 with a header row: null is an empty field, an empty text \`""\`, lists and objects are JSON, and figures of
buckets are named \`equity.open\`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
that closes before the last chunk means that some are missing. A gateway writes ${maxExports} of them at a time, and cuts one whose client takes
nothing for ${stallMs / 1_000} s or that lasts longer than ${totalMs / 60_000} minutes.`;

export function ApiHistoryPage(table: HistoryTable): MethodDecorator {
  const named = table.filters.find((column) => filterOf(column).values === undefined);
  const lines = (description: string, example: string) => ({
    schema: { type: 'string', description, example },
  });
  return applyDecorators(
    ApiOperation({
      operationId: `list${schemaName(table)}`,
      summary: `${table.about.replace(/\.$/, '')}, newest first`,
      description: DESCRIPTION,
    }),
    ...historyParameters(table),
    ApiOkResponse({
      description: 'One page, or all of the range as lines.',
      content: {
        [MEDIA_TYPES.json]: {
          // Without items both are the same.
          schema: { anyOf: [ref(pageSchemaName(table)), ref(bucketPageSchemaName(table))] },
        },
        [MEDIA_TYPES.csv]: lines('A header row, then a row an item.', 'id,asOf,…\r\n'),
        [MEDIA_TYPES.ndjson]: lines(
          'An item of a page a line.',
          '{"id":"…","asOf":"2018-02-07T21:00:00Z"}\n',
        ),
      },
    }),
    ...(named === undefined
      ? []
      : [ApiProblem('No row has that value.', unknownValue(named, 'misspelt', [filterOf(named).example]))]),
    ApiProblem('None of the formats is acceptable.', notAcceptable('application/xml')),
    ApiProblem(
      'A parameter is not what it should be, or does not go with another or with the format.',
      invalidParameter('limit', '0', `a whole number from 1 to ${MAX_PAGE_SIZE}`),
    ),
    ApiProblem(
      'History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way.',
      new HistoryUnavailableError({ cause: undefined }),
      new TooManyExportsError(maxExports),
    ),
  );
}
