import type { ByteReader } from './byte-reader.js';
import type { ByteWriter } from './byte-writer.js';
import { CorruptEntryError } from './corrupt-entry.error.js';

/** Decimals that a column of prices is tried with; a column that needs more is kept as it is. */
const MAX_DECIMALS = 6;
/** Differences of two such integers, and their sign, still fit 52 bits. */
const LARGEST = 2 ** 50;
/** Marks a column of plain 64-bit floats. */
const FLOATS = 0xff;

/**
 * Writes a column without losing a bit: integers of the fewest decimals that give back every value exactly, each as its
 * difference from the one before; else plain floats. Prices in cents take two bytes instead of eight.
 */
export function writeColumn(writer: ByteWriter, column: Float64Array): void {
  const decimals = decimalsOf(column);
  writer.byte(decimals ?? FLOATS);
  if (decimals === undefined) {
    for (const value of column) writer.float(value);
    return;
  }
  const scale = 10 ** decimals;
  let before = 0;
  for (const value of column) {
    const whole = Math.round(value * scale);
    writer.signed(whole - before);
    before = whole;
  }
}

/** Throws CorruptEntryError. */
export function readColumn(reader: ByteReader, length: number): Float64Array {
  const decimals = reader.byte();
  const column = new Float64Array(length);
  if (decimals === FLOATS) {
    for (let i = 0; i < length; i += 1) column[i] = reader.float();
    return column;
  }
  if (decimals > MAX_DECIMALS)
    throw new CorruptEntryError(`expected a column of 0 to ${MAX_DECIMALS} decimals, received ${decimals}`);
  const scale = 10 ** decimals;
  let whole = 0;
  for (let i = 0; i < length; i += 1) {
    whole += reader.signed();
    column[i] = whole / scale;
  }
  return column;
}

/** Undefined where no number of decimals gives every value back. */
function decimalsOf(column: Float64Array): number | undefined {
  let decimals = 0;
  for (const value of column) {
    while (decimals <= MAX_DECIMALS && !isExact(value, 10 ** decimals)) decimals += 1;
    if (decimals > MAX_DECIMALS) return undefined;
  }
  // More decimals than an earlier value needed may not give it back; that is rare, and the column then stays plain.
  const scale = 10 ** decimals;
  return column.every((value) => isExact(value, scale)) ? decimals : undefined;
}

function isExact(value: number, scale: number): boolean {
  const whole = Math.round(value * scale);
  // -0 has no place among integers; NaN and infinities fail the bound.
  return Math.abs(whole) < LARGEST && Object.is(whole / scale, value);
}
