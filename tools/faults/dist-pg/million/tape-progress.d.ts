import type { Redis } from 'ioredis';
/** Where the tape and its reader stand. */
export interface TapeProgress {
  readonly appended: number;
  /** Acknowledged: appended, delivered, and not pending. */
  readonly settled: number;
  /** Delivered and not acknowledged. */
  readonly pending: number;
  /** Entries in the stream now, which the janitor keeps short. */
  readonly length: number;
}
export declare class TapeWatch {
  private readonly redis;
  private readonly inspector;
  constructor(redis: Redis);
  /** Throws where Redis does not know how far the writer has read: a count that is not known is not zero. */
  progress(): Promise<TapeProgress>;
  redisMb(): Promise<number>;
}
