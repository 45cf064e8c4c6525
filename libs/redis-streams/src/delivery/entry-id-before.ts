const MAX_SEQUENCE = 2n ** 64n - 1n;

/** The id just below, to read from. As whole numbers of 64 bits, which a double does not hold. */
export function entryIdBefore(entryId: string): string {
  const [ms = '0', sequence = '0'] = entryId.split('-');
  return BigInt(sequence) > 0n ? `${ms}-${BigInt(sequence) - 1n}` : `${BigInt(ms) - 1n}-${MAX_SEQUENCE}`;
}
