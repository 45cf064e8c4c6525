import type { BarFault } from './bar-fault.js';

/** A bar at or before the one before it is refused rather than sorted: the file is not what it claims to be. */
export function orderFault(column: string, received = '', openTime: number, previous: number): BarFault {
  return {
    reason: openTime === previous ? 'duplicate' : 'out-of-order',
    column,
    received,
    expected: `a bar after ${new Date(previous).toISOString()}`,
  };
}
