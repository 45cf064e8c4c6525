/** Thrown by `decodeEntry` for an entry that is no event of this transport's profile. Such an entry never becomes one. */
export class MalformedEntryError extends Error {
  override readonly name = 'MalformedEntryError';
  readonly code = 'malformed-entry';

  constructor(
    readonly expected: string,
    readonly received: string,
  ) {
    super(`expected ${expected}, received ${received}`);
  }
}
