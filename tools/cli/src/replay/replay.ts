import { setTimeout as sleep } from 'node:timers/promises';
import { parseMoment } from '@tapedeck/contracts';
import type { Progress } from '../progress.js';
import { isWithin, type AsOfWindow } from '../tape/as-of-window.js';
import { countsLine } from './replay-counts.js';
import type { RejectedEvent } from './rejected-event.js';
import type { ReplayItem, ReplaySource } from './replay-source.js';
import type { ReplayOutcome, ReplaySink } from './replay-sink.js';
import type { ReplayState } from './replay-state.js';

export interface ReplayOptions {
  readonly window: AsOfWindow;
  /** Events a second at most. */
  readonly rate?: number;
  readonly state: ReplayState;
  /** False in a dry run, which leaves nothing to go on from. */
  readonly remember: boolean;
  readonly stop: AbortSignal;
  /** Told of every event that cannot be stored. */
  readonly onRejected: (rejected: RejectedEvent) => void;
}

/**
 * Puts the sources through the sink, one page at a time, and counts exactly how each event ended. Returns false when it
 * was stopped before the end; everything counted by then is stored. What the sink throws leaves the counts and the place
 * as they were after the page before.
 */
export async function replay(
  sources: readonly ReplaySource[],
  sink: ReplaySink,
  options: ReplayOptions,
  progressOf: (source: ReplaySource, size: number) => Progress,
): Promise<boolean> {
  const { window, rate, state, remember, stop } = options;
  const left = sources.filter(({ name }) => !state.isFinished(name));
  // All before the first: a source that cannot be gone on with is told before anything is done.
  const sizes = new Map<ReplaySource, number>();
  for (const source of left) sizes.set(source, await source.size(state.mark(source.name)));
  const startedAt = performance.now();
  let events = 0;
  for (const source of left) {
    const progress = progressOf(source, sizes.get(source) ?? 0);
    try {
      for await (const { items, mark } of source.pages(state.mark(source.name))) {
        if (stop.aborted) return false;
        const chosen = items.filter((item) => isChosen(item, window));
        await settleItems(chosen, sink, options, progress);
        if (remember) await state.advance(source.name, mark);
        events += chosen.length;
        const perSecond = Math.round((events * 1000) / (performance.now() - startedAt));
        progress.update(mark.done, `${countsLine(state.counts)}, ${perSecond}/s`);
        if (rate !== undefined) await keepTo(rate, events, startedAt, stop);
      }
    } finally {
      progress.end();
    }
    if (remember) await state.finish(source.name);
  }
  return true;
}

/** What is no event has no as-of either: it is told of whatever the window. */
function isChosen({ event }: ReplayItem, window: AsOfWindow): boolean {
  const asOfMs = event && parseMoment(event.time);
  return asOfMs === undefined || isWithin(window, asOfMs);
}

async function settleItems(
  items: readonly ReplayItem[],
  sink: ReplaySink,
  { state: { counts }, onRejected }: ReplayOptions,
  progress: Progress,
): Promise<void> {
  const events = items.flatMap(({ event }) => (event === undefined ? [] : [event]));
  const outcomes = (events.length > 0 ? await sink(events) : []).values();
  for (const item of items) {
    const { where } = item;
    const outcome: ReplayOutcome | undefined =
      item.event === undefined
        ? { outcome: 'rejected', code: item.code, reason: item.reason }
        : outcomes.next().value;
    if (outcome === undefined) throw new Error(`no outcome for ${where}`);
    if (outcome.outcome === 'rejected') {
      const { code, reason } = outcome;
      counts.rejected += 1;
      counts.codes[code] = (counts.codes[code] ?? 0) + 1;
      progress.pass(() => onRejected({ where, code, reason }));
    } else if (outcome.outcome === 'done') counts.inserted += 1;
    else if (outcome.outcome === 'retired') counts.retired += 1;
    else counts.duplicate += 1;
  }
}

/** Waits until so many events are no more than the rate allows. */
async function keepTo(rate: number, events: number, startedAt: number, stop: AbortSignal): Promise<void> {
  const earlyMs = (events * 1000) / rate - (performance.now() - startedAt);
  if (earlyMs > 0) await sleep(earlyMs, undefined, { signal: stop }).catch(() => undefined);
}
