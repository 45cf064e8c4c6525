/** Thrown instead of a monitor that shows nobody, or rests on a broken feed; the last good snapshot stays. */
export class ImplausibleMonitorError extends Error {
  override readonly name = 'ImplausibleMonitorError';
}
