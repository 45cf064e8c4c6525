import type { Refusal, RefusalReason, RefusalReport } from '../provider/refusal-report.js';

/** Enough to see what is wrong with a source; the rest is only counted. */
const MAX_EXAMPLES = 20;

/** Longer values are cut: a refused row can hold anything. */
const MAX_TEXT = 80;

/** Counts refused bars by reason and keeps the first few. */
export class RefusalLog {
  private readonly byReason: Partial<Record<RefusalReason, number>> = {};
  private readonly examples: Refusal[] = [];
  private refused = 0;

  add(refusal: Refusal): void {
    this.refused += 1;
    this.byReason[refusal.reason] = (this.byReason[refusal.reason] ?? 0) + 1;
    if (this.examples.length < MAX_EXAMPLES)
      this.examples.push({
        ...refusal,
        symbol: refusal.symbol.slice(0, MAX_TEXT),
        time: refusal.time.slice(0, MAX_TEXT),
        received: refusal.received.slice(0, MAX_TEXT),
      });
  }

  report(accepted: number): RefusalReport {
    return { accepted, refused: this.refused, byReason: this.byReason, examples: this.examples };
  }
}
