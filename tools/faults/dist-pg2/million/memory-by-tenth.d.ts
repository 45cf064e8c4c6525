/** Resident memory over one tenth of the run, in MB. */
export interface TenthMemory {
  readonly tenth: number;
  readonly samples: number;
  readonly minMb: number;
  readonly p50Mb: number;
  readonly maxMb: number;
}
/** Resident memory of the writer by how far the run had come. */
export declare class MemoryByTenth {
  private readonly samples;
  /** `progress` of the run from 0 to 1. NaN, where there is no process to ask, is left out. */
  add(progress: number, residentMb: number): void;
  tenths(): TenthMemory[];
  get maxMb(): number;
  /** The median of the last tenth over that of the first three: about 1 for memory that does not grow. */
  get growthRatio(): number;
}
