/** Thrown for a change made on the ground of a version that is not the latest: somebody else changed the holding. */
export class HoldingVersionError extends Error {
  override readonly name = 'HoldingVersionError';

  constructor(
    readonly symbol: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${symbol}: expected version ${expected}, found ${actual}`);
  }
}
