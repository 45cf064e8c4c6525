import type { Timeframe } from '@tapedeck/contracts';
import { ChunkedColumn } from './chunked-column.js';

export const MINUTE_MS = 60_000;

/** Stands for the symbol of a row that was refused after it had been taken in. */
export const DROPPED = 0xffff_ffff;

const float64 = () => new ChunkedColumn((length) => new Float64Array(length));
const uint32 = () => new ChunkedColumn((length) => new Uint32Array(length));

/** The sound bars of one file in the file's order, column by column. */
export class BarRows {
  readonly symbolId = uint32();
  /** 1-based line in the file. */
  readonly line = uint32();
  /** Minutes since the epoch, half the memory of milliseconds: every bar opens on a whole minute. */
  readonly openMinute = uint32();
  readonly open = float64();
  readonly high = float64();
  readonly low = float64();
  readonly close = float64();
  readonly volume = float64();
  readonly adjClose = float64();

  constructor(
    readonly file: string,
    /** Of a timed file known only after its last row. */
    public timeframe: Timeframe,
    readonly withAdjClose: boolean,
  ) {}

  get length(): number {
    return this.symbolId.length;
  }
}
