/** What the store held is no entry of the cache, says what was received and what was expected. */
export class CorruptEntryError extends Error {
  override readonly name = 'CorruptEntryError';
}
