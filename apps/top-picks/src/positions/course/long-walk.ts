import type { ExitReason } from '@tapedeck/contracts';
import type { Exit, Mark } from './course.js';

/** One bar in the prices of the plan. */
export interface WalkBar {
  readonly closeTime: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** stop < entry < targets. */
export interface WalkLevels {
  readonly entry: number;
  /** The entry lies above the market and is bought on the way up; else it is bought at the entry or below. */
  readonly breakout: boolean;
  readonly stop: number;
  readonly targets: readonly number[];
}

/**
 * A long plan followed bar by bar. Orders fill at their level, or at the open of a bar that opens beyond it. What a bar
 * does not tell is taken for the worse, and remembered as ambiguous:
 *
 * - a bar that touches both the stop and a target counts as the stop, unless it opened beyond the target;
 * - within the bar of a breakout entry a touched stop counts as touched after the entry;
 * - within the bar of an entry on the way down a touched target does not count.
 *
 * Excursions are what was certainly seen while held, so they may fall short of the bars' extremes on the first and last bar.
 */
export class LongWalk {
  entered?: Mark;
  readonly exits: Exit[] = [];
  closed?: { readonly at: number; readonly reason: ExitReason };
  ambiguousAt?: number;
  best?: number;
  worst?: number;
  last?: Mark;
  private targetsHit = 0;

  constructor(private readonly levels: WalkLevels) {}

  step(bar: WalkBar): void {
    if (this.closed !== undefined) return;
    this.last = { at: bar.closeTime, price: bar.close };
    if (this.entered !== undefined) this.hold(bar);
    else this.tryEntry(bar);
  }

  /** Closes what is left at the newest close. */
  expire(at: number): void {
    if (this.closed !== undefined) return;
    if (this.entered !== undefined && this.last !== undefined) this.exitRest(at, this.last.price, 'expired');
    else this.closed = { at, reason: 'expired' };
  }

  private tryEntry(bar: WalkBar): void {
    const { entry, breakout, stop } = this.levels;
    const { closeTime, open, high, low, close } = bar;
    if (breakout ? high < entry : low > entry) return;
    const atOpen = breakout ? open >= entry : open <= entry;
    const price = atOpen ? open : entry;
    this.entered = { at: closeTime, price };
    this.see(price);
    if (atOpen) return this.hold(bar);
    if (breakout) {
      // On its way up to a target the price has passed the entry; whether it saw the stop before or after is not known.
      if (low <= stop) return this.stopOut(bar, stop, true);
      this.hitTargets(closeTime, high);
      if (!this.isOver()) this.see(high, close);
      return;
    }
    // On its way down to the stop the price has passed the entry; a target may have been seen before it.
    const touchedTarget = high >= this.nextTarget();
    if (low <= stop) return this.stopOut(bar, stop, touchedTarget);
    if (touchedTarget) this.ambiguousAt ??= closeTime;
    this.see(low, close);
  }

  private hold(bar: WalkBar): void {
    const { stop } = this.levels;
    const { closeTime, open, high, low } = bar;
    if (open <= stop) return this.stopOut(bar, open, false);
    this.see(open);
    this.hitTargets(closeTime, open, open);
    if (this.isOver()) return;
    if (low <= stop) return this.stopOut(bar, stop, high >= this.nextTarget());
    this.hitTargets(closeTime, high);
    if (!this.isOver()) this.see(high, low);
  }

  /** Every target up to `reached`, at its price or at `fill` where the bar opened beyond it. */
  private hitTargets(at: number, reached: number, fill?: number): void {
    const { targets } = this.levels;
    while (!this.isOver() && reached >= this.nextTarget()) {
      const price = fill ?? this.nextTarget();
      this.targetsHit += 1;
      const isLast = this.targetsHit === targets.length;
      const shareRatio = isLast ? this.restRatio() : 1 / targets.length;
      this.exits.push({ at, price, reason: 'target', target: this.targetsHit, shareRatio });
      this.see(price);
      if (isLast) this.closed = { at, reason: 'target' };
    }
  }

  private stopOut({ closeTime }: WalkBar, price: number, ambiguous: boolean): void {
    if (ambiguous) this.ambiguousAt ??= closeTime;
    this.see(price);
    this.exitRest(closeTime, price, 'stop');
  }

  private exitRest(at: number, price: number, reason: ExitReason): void {
    this.exits.push({ at, price, reason, shareRatio: this.restRatio() });
    this.closed = { at, reason };
  }

  private restRatio(): number {
    return this.exits.reduce((rest, { shareRatio }) => rest - shareRatio, 1);
  }

  private nextTarget(): number {
    return this.levels.targets[this.targetsHit] ?? Infinity;
  }

  private isOver(): boolean {
    return this.closed !== undefined;
  }

  private see(...prices: readonly number[]): void {
    this.best = Math.max(this.best ?? -Infinity, ...prices);
    this.worst = Math.min(this.worst ?? Infinity, ...prices);
  }
}
