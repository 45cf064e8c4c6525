import { CorruptEntryError } from './corrupt-entry.error.js';

const STEP = 128;
/** Seven bytes hold 49 bits, eight more than a safe integer has. */
const LONGEST = 8;

/** Reads what a ByteWriter wrote; throws CorruptEntryError past the end. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  byte(): number {
    this.must(1);
    const value = this.bytes[this.at] as number;
    this.at += 1;
    return value;
  }

  unsigned(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < LONGEST; i += 1) {
      const byte = this.byte();
      value += (byte % STEP) * scale;
      if (byte < STEP) return value;
      scale *= STEP;
    }
    throw new CorruptEntryError(`expected a number of at most ${LONGEST} bytes, received a longer one`);
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  float(): number {
    this.must(8);
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    return value;
  }

  uint32(): number {
    this.must(4);
    const value = this.view.getUint32(this.at, true);
    this.at += 4;
    return value;
  }

  private must(needed: number): void {
    if (this.left < needed)
      throw new CorruptEntryError(`expected ${needed} bytes more, received ${this.left}`);
  }
}
