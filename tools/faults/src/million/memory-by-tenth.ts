/** Resident memory over one tenth of the run, in MB. */
export interface TenthMemory {
  readonly tenth: number;
  readonly samples: number;
  readonly minMb: number;
  readonly p50Mb: number;
  readonly maxMb: number;
}

const TENTHS = 10;
/** The caches and V8's heap have found their size by then. */
const FIRST_TENTHS = 3;

/** Resident memory of the writer by how far the run had come. */
export class MemoryByTenth {
  private readonly samples: number[][] = Array.from({ length: TENTHS }, () => []);

  /** `progress` of the run from 0 to 1. NaN, where there is no process to ask, is left out. */
  add(progress: number, residentMb: number): void {
    if (Number.isNaN(residentMb)) return;
    this.samples[Math.min(TENTHS - 1, Math.floor(progress * TENTHS))]?.push(residentMb);
  }

  tenths(): TenthMemory[] {
    return this.samples.map((samples, index) => ({
      tenth: index + 1,
      samples: samples.length,
      minMb: Math.min(...samples),
      p50Mb: median(samples),
      maxMb: Math.max(...samples),
    }));
  }

  get maxMb(): number {
    return Math.max(...this.samples.flat());
  }

  /** The median of the last tenth over that of the first three: about 1 for memory that does not grow. */
  get growthRatio(): number {
    return median(this.samples.at(-1) ?? []) / median(this.samples.slice(0, FIRST_TENTHS).flat());
  }
}

/** NaN for none. */
function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
