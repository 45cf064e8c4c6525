/** Thrown instead of an overview that would be empty or rest on a broken feed; the last good snapshot stays. */
export class ImplausibleOverviewError extends Error {
  override readonly name = 'ImplausibleOverviewError';
}
