import type { ClosePath } from './close-path.js';

/** The newest `count` moments (epoch ms, at or before `asOf`) at which any of the paths has a close, oldest first. */
export function sessionAxis(paths: readonly ClosePath[], asOf: number, count: number): Float64Array {
  const moments = new Set<number>();
  for (const { closeTime, length } of paths) {
    let taken = 0;
    for (let i = length - 1; i >= 0 && taken < count; i -= 1) {
      const moment = closeTime[i] as number;
      if (moment > asOf) continue;
      moments.add(moment);
      taken += 1;
    }
  }
  return Float64Array.from(moments).sort().slice(-count);
}
