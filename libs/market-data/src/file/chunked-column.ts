/**
 * Half a megabyte to a megabyte a chunk: large enough that the allocator maps each apart and gives it back when cleared.
 * Quarter-megabyte chunks left up to 20 MB resident after a load of 380,000 bars.
 */
const CHUNK_ROWS = 131_072;

type NumericArray = Float64Array | Uint32Array;

/** Numbers in order of arrival, in chunks: growing never copies, and never holds an old and a new array at once. */
export class ChunkedColumn<TArray extends NumericArray> {
  readonly chunks: TArray[] = [];
  length = 0;
  private last: TArray | undefined;
  private used = CHUNK_ROWS;

  constructor(private readonly makeChunk: (length: number) => TArray) {}

  push(value: number): void {
    if (this.last === undefined || this.used === CHUNK_ROWS) {
      this.last = this.makeChunk(CHUNK_ROWS);
      this.chunks.push(this.last);
      this.used = 0;
    }
    this.last[this.used++] = value;
    this.length += 1;
  }

  /** The chunks up to what is used of them. */
  views(): TArray[] {
    return this.chunks.map((chunk, i) => chunk.subarray(0, this.length - i * CHUNK_ROWS) as TArray);
  }

  at(index: number): number {
    return this.chunks[Math.floor(index / CHUNK_ROWS)]?.[index % CHUNK_ROWS] ?? NaN;
  }

  /** Replaces a value pushed before. */
  set(index: number, value: number): void {
    const chunk = this.chunks[Math.floor(index / CHUNK_ROWS)];
    if (chunk !== undefined && index < this.length) chunk[index % CHUNK_ROWS] = value;
  }

  /** Gives the memory back. */
  clear(): void {
    this.chunks.length = 0;
    this.length = 0;
    this.last = undefined;
    this.used = CHUNK_ROWS;
  }
}
