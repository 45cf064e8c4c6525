const BITS = 7;
const MORE = 0x80;
const STEP = 2 ** BITS;

/** Writes numbers into a buffer that doubles when full. */
export class ByteWriter {
  private bytes: Uint8Array;
  private view: DataView;
  private length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(Math.max(16, capacity));
    this.view = new DataView(this.bytes.buffer);
  }

  byte(value: number): void {
    this.room(1);
    this.bytes[this.length] = value;
    this.length += 1;
  }

  /** A safe integer of 0 or more, seven bits a byte, the lowest first. */
  unsigned(value: number): void {
    let rest = value;
    for (; rest >= STEP; rest = Math.floor(rest / STEP)) this.byte((rest % STEP) | MORE);
    this.byte(rest);
  }

  /** An integer of up to 52 bits: small ones of either sign are short. */
  signed(value: number): void {
    this.unsigned(value >= 0 ? value * 2 : -value * 2 - 1);
  }

  float(value: number): void {
    this.room(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  uint32(value: number): void {
    this.room(4);
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }

  /** What was written so far, as a view. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private room(needed: number): void {
    if (this.length + needed <= this.bytes.length) return;
    const grown = new Uint8Array(this.bytes.length * 2 + needed);
    grown.set(this.bytes);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}
