import type { LoggerService } from '@nestjs/common';
import type { WriterMetrics } from '../metrics/writer-metrics.js';
import type { EventOutcome } from './event-outcome.js';
import type { BatchResult } from './batch-inserter.js';

type Rejected = Extract<EventOutcome, { outcome: 'rejected' }>;

/** One batch in numbers, for the metrics and the log. */
export class BatchReport {
  private readonly rejected: readonly Rejected[];

  constructor(
    private readonly outcomes: readonly EventOutcome[],
    private readonly stored: Pick<BatchResult, 'rows' | 'replacedCharacters'>,
    private readonly elapsedMs: number,
  ) {
    this.rejected = outcomes.filter((outcome): outcome is Rejected => outcome.outcome === 'rejected');
  }

  measure(metrics: WriterMetrics): void {
    for (const outcome of ['done', 'duplicate', 'rejected'] as const)
      metrics.events.inc({ outcome }, this.count(outcome));
    for (const { code } of this.rejected) metrics.rejections.inc({ code });
    for (const [table, count] of this.stored.rows) metrics.rows.inc({ table }, count);
    metrics.replacedCharacters.inc(this.stored.replacedCharacters);
    metrics.batchSize.observe(this.outcomes.length);
    metrics.writeSeconds.observe(this.elapsedMs / 1000);
  }

  /** One line a batch; its level is that of the worst thing in it. */
  log(logger: LoggerService): void {
    const [first] = this.rejected;
    const line =
      `stored ${this.count('done')}, duplicate ${this.count('duplicate')}, rejected ${this.rejected.length} ` +
      `in ${Math.round(this.elapsedMs)} ms`;
    if (first === undefined) return logger.log(line);
    const told = `${line}; the first rejected: ${first.code} ${first.reason}`;
    if (this.rejected.some((rejection) => rejection.alarming)) logger.error(told);
    else logger.warn(told);
  }

  private count(wanted: EventOutcome['outcome']): number {
    return this.outcomes.filter(({ outcome }) => outcome === wanted).length;
  }
}
