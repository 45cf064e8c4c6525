import { parseMoment } from '@tapedeck/contracts';

const SPEED = /^(\d+(?:\.\d+)?)x$/;
const EXPECTED =
  '`live`, or a past moment with an optional speed such as 2018-02-07T21:00:00Z or 2018-02-07T21:00:00Z@60x';

/**
 * The time in the market: the wall clock (`live`), or a past that begins at `startedAt` and runs at `speed` times the
 * wall clock. Processes that share text and `startedAt` live at the same market moment.
 */
export class MarketClock {
  private constructor(
    /** True when market time is wall time. */
    readonly live: boolean,
    /** Market seconds a wall second. */
    readonly speed: number,
    /** Wall moment (epoch ms) at which a past clock stood at its first moment. */
    readonly startedAt: number,
    private readonly firstMs: number,
    private readonly wallNow: () => number,
  ) {}

  /** Throws RangeError that says what was received and what is expected. */
  static parse(text: string, startedAt = Date.now(), wallNow: () => number = Date.now): MarketClock {
    if (!Number.isFinite(startedAt))
      throw new RangeError(`expected the clock's start in epoch milliseconds, received ${startedAt}`);
    if (text === 'live') return new MarketClock(true, 1, startedAt, startedAt, wallNow);
    const [moment = '', speedText = '1x', ...rest] = text.split('@');
    const firstMs = parseMoment(moment);
    const speed = Number(SPEED.exec(speedText)?.[1]);
    if (firstMs === undefined || !Number.isFinite(speed) || speed <= 0 || rest.length > 0)
      throw new RangeError(`expected ${EXPECTED}; received ${JSON.stringify(text)}`);
    return new MarketClock(false, speed, startedAt, firstMs, wallNow);
  }

  /** Market time, epoch ms; a whole millisecond, rounded down so that no moment is seen before it is reached. */
  now(): number {
    return this.marketAt(this.wallNow());
  }

  /** Wall milliseconds from now until the market reaches that moment; 0 when it has. */
  wallMsUntil(marketMs: number): number {
    const wallMs = this.wallNow();
    let dueAtWallMs = this.live
      ? marketMs
      : Math.ceil(this.startedAt + (marketMs - this.firstMs) / this.speed);
    // Dividing here and multiplying in marketAt round apart: the first millisecond is the one that now() agrees with.
    while (this.marketAt(dueAtWallMs) < marketMs) dueAtWallMs += 1;
    while (this.marketAt(dueAtWallMs - 1) >= marketMs) dueAtWallMs -= 1;
    return Math.max(0, dueAtWallMs - wallMs);
  }

  private marketAt(wallMs: number): number {
    return this.live ? wallMs : Math.floor(this.firstMs + (wallMs - this.startedAt) * this.speed);
  }
}
