import { applyDecorators } from '@nestjs/common';
import { dataSchema, EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { ApiProblem } from '../../docs/api-problem.decorator.js';
import { SNAPSHOT_EXAMPLE } from '../../docs/examples.js';
import { invalidParameter } from '../../http/invalid-parameter.js';
import { RETRY_MS } from '../events/messages.js';
import { encodePosition } from '../position/position-codec.js';
import { malformedPosition, streamFull, streamUnavailable, unknownEventType } from './live.problems.js';
import { KNOWN_TYPES, SUBJECTS_EXPECTED, TYPES_EXPECTED } from './live.request.js';

const DESCRIPTION = `Events as they are appended to the tape, each once and in the order of its stream, until either side ends
the connection. A message is \`id\`, \`event\` (the CloudEvents type) and \`data\` (one line, see **LiveEvent**). Three messages are of
the stream itself, and no filter leaves them out:

- \`position\`, the first one (**StreamPosition**);
- \`tape-trimmed\` (**TapeTrimmed**): events that should come next are no longer on the tape, how many of which stream;
- \`tape-reset\` (**TapeReset**): a stream was flushed or lost its end, and is sent from where it begins now.

The id of a message is a position in every stream, good at every gateway of the same Redis. A client that connects again with the
last id as \`Last-Event-ID\`, which browsers do by themselves, misses nothing and gets nothing twice; an id that came without an
event (messages with an id alone) counts too. Where a position is older than the tape, \`tape-trimmed\` says so, and \`GET
/v1/history/…\` has the rest.

Each ${RETRY_MS / 1000} s is a good time to connect again. A comment is sent every few seconds. A client that reads too slowly is cut, and
resumes from its last id. A stream ends when the API key that it was opened with is revoked or expires. While Redis is away the stream
stays open and goes on afterwards. Events ahead of the market clock are left out, as by every other read.`;

const BEFORE = encodePosition(
  new Map([[STREAMS.topPicks, { entryId: '1518037260123-0', entriesAdded: 41 }]]),
);
const AFTER = encodePosition(new Map([[STREAMS.topPicks, { entryId: '1518037261123-0', entriesAdded: 42 }]]));
const { id, source, type, subject, asOf, data } = SNAPSHOT_EXAMPLE;
const EVENT = {
  ...{ specversion: '1.0', id, source, type, subject, time: asOf, datacontenttype: 'application/json' },
  ...{ dataschema: dataSchema(type), sequence: '42', data },
};
const EXAMPLE = `retry: ${RETRY_MS}
:
id: ${BEFORE}
event: position
data: ${JSON.stringify({ position: BEFORE, resumed: false })}

id: ${AFTER}
event: ${type}
data: ${JSON.stringify(EVENT)}

`;

export function ApiLiveStream(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'streamEvents',
      summary: 'Events as they happen, as server-sent events',
      description: DESCRIPTION,
    }),
    ApiQuery({
      name: 'types',
      required: false,
      description: `Only events of these types: ${TYPES_EXPECTED}.`,
      schema: {
        type: 'array',
        items: { type: 'string', enum: [...KNOWN_TYPES] },
        example: [EVENT_TYPES.topPicksRun],
      },
      style: 'form',
      explode: false,
    }),
    ApiQuery({
      name: 'subjects',
      required: false,
      description: `Only events about these subjects: ${SUBJECTS_EXPECTED}.`,
      schema: { type: 'array', items: { type: 'string' }, example: ['sp500/swing', 'AAPL/*'] },
      style: 'form',
      explode: false,
    }),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description:
        'The last id received, from whichever gateway: the stream goes on behind it. Without it: from now on.',
      schema: { type: 'string' },
    }),
    ApiOkResponse({
      description: 'The stream.',
      headers: {
        'Cache-Control': { required: true, description: '`no-store`.', schema: { type: 'string' } },
        'X-Accel-Buffering': { required: true, description: '`no`.', schema: { type: 'string' } },
      },
      content: {
        'text/event-stream': {
          schema: {
            type: 'string',
            description: 'Messages whose `data` is a LiveEvent, but for the three above.',
          },
          examples: { stream: { value: EXAMPLE } },
        },
      },
    }),
    ApiProblem(
      'There are no events of that type, or the position is none.',
      unknownEventType('top_picks.run', KNOWN_TYPES),
      malformedPosition('1.x'),
    ),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('subjects', 'AAPL*', SUBJECTS_EXPECTED),
    ),
    ApiProblem('No stream can be opened now.', streamFull(10_000), streamUnavailable()),
  );
}
