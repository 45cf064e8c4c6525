/** A moment (epoch ms) to the minute, UTC. Unlike `formatMoment` it takes any: an as-of may carry milliseconds. */
export function momentWords(epochMs: number | undefined): string {
  return epochMs === undefined ? 'an unknown moment' : `${new Date(epochMs).toISOString().slice(0, 16)}Z`;
}
