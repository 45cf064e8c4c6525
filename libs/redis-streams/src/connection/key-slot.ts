const SLOTS = 16_384;
const POLYNOMIAL = 0x1021;

/** The cluster slot of a key: CRC16 (XMODEM) of its hash tag, modulo 16,384. Redis Cluster specification. */
export function keySlot(key: string): number {
  let crc = 0;
  for (const byte of Buffer.from(hashTag(key))) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ POLYNOMIAL : crc << 1) & 0xffff;
  }
  return crc % SLOTS;
}

/** What lies between the first `{` and the next `}`, unless that is nothing; else the whole key. */
export function hashTag(key: string): string {
  const open = key.indexOf('{');
  const close = key.indexOf('}', open + 1);
  return open >= 0 && close > open + 1 ? key.slice(open + 1, close) : key;
}

/**
 * The key under which something lies beside `anchor` in a cluster: the key itself where it is in the anchor's slot, else
 * named with the anchor's hash tag, `stream:a:sequence` → `{stream:a}:sequence`. Throws RangeError for an anchor whose
 * name cannot be a hash tag.
 */
export function keyBeside(anchor: string, key: string): string {
  if (keySlot(anchor) === keySlot(key)) return key;
  const tagged = `{${hashTag(anchor)}}${key.startsWith(anchor) ? key.slice(anchor.length) : key}`;
  if (keySlot(tagged) !== keySlot(anchor))
    throw new RangeError(`no key can be named to lie beside ${anchor} in a cluster`);
  return tagged;
}
