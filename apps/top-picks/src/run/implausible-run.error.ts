/** Thrown instead of publishing a run that is empty or implausible; the last good snapshot stays. */
export class ImplausibleRunError extends Error {
  override readonly name = 'ImplausibleRunError';
}
