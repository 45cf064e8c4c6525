import type { VwapBands } from '@tapedeck/contracts';
import type { SessionTrack } from './session-track.js';

/** A session so far: its track, and the figures that only matter as of its last bar. */
export interface MeasuredSession {
  readonly track: SessionTrack;
  readonly vwap: VwapBands | undefined;
  /** 0 to 100. */
  readonly rsi: number | undefined;
}
