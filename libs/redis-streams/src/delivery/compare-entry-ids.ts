/** Below zero when `a` is the older of two entry ids. Whole 64-bit numbers: a double holds neither half of every id. */
export function compareEntryIds(a: string, b: string): number {
  if (a === b) return 0;
  const [aMs, aNumber] = halves(a);
  const [bMs, bNumber] = halves(b);
  const difference = aMs === bMs ? aNumber - bNumber : aMs - bMs;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function halves(entryId: string): [bigint, bigint] {
  const [ms = '0', sequence = '0'] = entryId.split('-');
  return [BigInt(ms), BigInt(sequence)];
}
