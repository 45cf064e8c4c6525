import type { LevelsUnavailableError, LevelsUnavailableReason } from '../levels/index.js';
import type { LevelsOutcome } from './levels-outcome.js';

/** Counts what became of the symbols of a run. */
export class RunTally {
  private published = 0;
  private shown = 0;
  private readonly refused = new Map<LevelsUnavailableReason, LevelsUnavailableError[]>();

  add(one: LevelsOutcome): void {
    if (one.outcome === 'published') this.published += 1;
    else if (one.outcome === 'shown') this.shown += 1;
    else this.refused.set(one.error.reason, [...(this.refused.get(one.error.reason) ?? []), one.error]);
  }

  /** True when not one symbol has levels. */
  get empty(): boolean {
    return this.published + this.shown === 0;
  }

  /** Every refusal is for want of newer bars: they may still come. */
  get awaitsBars(): boolean {
    return this.empty && this.refused.size === 1 && this.refused.has('stale');
  }

  words(): string {
    return [
      `${this.published} published`,
      ...(this.shown > 0 ? [`${this.shown} there already`] : []),
      ...this.refusals(),
    ].join(', ');
  }

  /** `3 too-few-bars (such as …)`, one for each reason. */
  refusals(): string[] {
    return [...this.refused].map(([reason, errors]) => `${errors.length} ${reason} (${errors[0]?.message})`);
  }
}
