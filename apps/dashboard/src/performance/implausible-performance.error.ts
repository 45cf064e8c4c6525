/** Thrown instead of a performance in which every part of every session is missing; the last good snapshot stays. */
export class ImplausiblePerformanceError extends Error {
  override readonly name = 'ImplausiblePerformanceError';
}
