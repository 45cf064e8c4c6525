import { createHash } from 'node:crypto';
import type { TapedeckConfig } from '@tapedeck/platform';

/**
 * The name of the tape that a market is recorded on: its provider, calendar and the moment its clock starts from. Two
 * markets on one tape would be one history of neither, and a clock set back would show its own future.
 */
export function tapeName({ url, calendar, clock }: TapedeckConfig['marketData']): string {
  const [scheme = ''] = url.split(':');
  const [start = ''] = clock.split('@');
  const identity = JSON.stringify([url, calendar ?? null, start]);
  return `${scheme}-${createHash('sha256').update(identity).digest('hex').slice(0, 10)}`;
}
