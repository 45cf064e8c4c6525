const LARGEST = 2n ** 64n - 1n;
const LONGEST_BYTES = 10;

/** A whole number of up to 64 bits, seven bits a byte, the lowest first; all bytes but the last have the top bit set. */
export function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 0x80n) {
    bytes.push(Number(left & 0x7fn) | 0x80);
    left >>= 7n;
  }
  return [...bytes, Number(left)];
}

/** The number at `offset` and where it ends; undefined where there is none of 64 bits, in its shortest form. */
export function readVarint(bytes: Buffer, offset: number): { value: bigint; end: number } | undefined {
  let value = 0n;
  for (let at = 0; at < LONGEST_BYTES; at += 1) {
    const byte = bytes[offset + at];
    if (byte === undefined) return undefined;
    value |= BigInt(byte & 0x7f) << BigInt(7 * at);
    if (byte < 0x80) {
      const padded = byte === 0 && at > 0;
      return padded || value > LARGEST ? undefined : { value, end: offset + at + 1 };
    }
  }
  return undefined;
}
