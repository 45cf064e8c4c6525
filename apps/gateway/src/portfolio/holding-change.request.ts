import type { MarketClock } from '@tapedeck/market-data';
import type { FastifyRequest } from 'fastify';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';
import { isAhead } from '../past/past-read.js';

const EARLIEST_MS = Date.UTC(1900, 0);
const ENTITY_TAG = /^"(\d{1,9})"$/;
export const VERSION_EXPECTED = 'the ETag of an earlier answer, such as "3"';

/** When a change of a holding takes effect, and on the ground of which version it is made. */
export interface HoldingChangeRequest {
  /** Market moment, epoch ms. */
  readonly effectiveAt: number;
  readonly expectedVersion: number | undefined;
}

/** Reads parameter and headers; throws a 422 that names the one at fault. */
export function readHoldingChange(
  query: Record<string, unknown>,
  { headers }: Pick<FastifyRequest, 'headers'>,
  clock: MarketClock,
): HoldingChangeRequest {
  return { effectiveAt: effectiveAt(query, clock), expectedVersion: expectedVersion(headers) };
}

/** The market's now when it is not given. */
function effectiveAt(query: Record<string, unknown>, clock: MarketClock): number {
  const asked = new QueryReader(query, ['effectiveAt']).moment('effectiveAt');
  const now = clock.now();
  if (asked !== undefined && (asked < EARLIEST_MS || isAhead(asked, clock)))
    throw invalidParameter(
      'effectiveAt',
      query['effectiveAt'],
      `a moment from 1900 on, no later than the market's now, ${new Date(now).toISOString()}`,
    );
  return Math.min(asked ?? now, now);
}

function expectedVersion(headers: FastifyRequest['headers']): number | undefined {
  // A condition that is not understood must not be passed over: the change would be made all the same.
  if (headers['if-none-match'] !== undefined)
    throw invalidParameter('If-None-Match', headers['if-none-match'], `If-Match with ${VERSION_EXPECTED}`);
  const tag = headers['if-match'];
  if (tag === undefined) return undefined;
  const version = ENTITY_TAG.exec(tag)?.[1];
  if (version === undefined) throw invalidParameter('If-Match', tag, VERSION_EXPECTED);
  return Number(version);
}
