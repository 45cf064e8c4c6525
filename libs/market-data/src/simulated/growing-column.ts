/** A typed array that doubles when full, for paths that are lengthened as market time goes on. */
export class GrowingColumn<TArray extends Float64Array | Float32Array | Int32Array> {
  length = 0;
  private values: TArray;

  constructor(private readonly make: (length: number) => TArray) {
    this.values = make(1024);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = this.make(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  /** NaN where nothing has been pushed yet. */
  at(index: number): number {
    return index < this.length ? (this.values[index] ?? NaN) : NaN;
  }

  /** The values so far, as a view; the next push may leave it behind. */
  view(): TArray {
    return this.values.subarray(0, this.length) as TArray;
  }
}
