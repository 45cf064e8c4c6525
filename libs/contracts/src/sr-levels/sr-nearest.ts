import { IsShape } from '../shape.validator.js';
import { SrZone } from './sr-zone.js';

/** The zones next to the last close; null where there is none on that side, and `limitations` says so. */
export class SrNearest {
  @IsShape({ type: SrZone }, 'orNull')
  support!: SrZone | null;

  @IsShape({ type: SrZone }, 'orNull')
  resistance!: SrZone | null;
}
