import { setTimeout as sleep } from 'node:timers/promises';
import { parseMoment } from '@tapedeck/contracts';
import type { Progress } from '../progress.js';
import { isWithin, type AsOfWindow } from '../tape/as-of-window.js';
import type { ReplayItem, ReplaySource } from './replay-source.js';
import type { ReplaySink } from './replay-sink.js';
import type { ReplayState } from './replay-state.js';

export interface ReplayOptions {
  readonly window: AsOfWindow;
  /** Events a second at most. */
  readonly rate?: number;
  readonly state: ReplayState;
  /** False in a dry run, which leaves nothing to go on from. */
  readonly remember: boolean;
  readonly stop: AbortSignal;
}

/**
 * Puts the sources through the sink, one page at a time, and counts exactly how each event ended. Returns false when it
 * was stopped before the end; everything counted by then is stored.
 */
export async function replay(
  sources: readonly ReplaySource[],
  sink: ReplaySink,
  options: ReplayOptions,
  progressOf: (source: ReplaySource) => Promise<Progress>,
): Promise<boolean> {
  const { window, rate, state, remember, stop } = options;
  const startedAt = performance.now();
  let events = 0;
  for (const source of sources) {
    const progress = await progressOf(source);
    let seen = 0;
    for await (const { items, position } of source.pages(state.position(source.name))) {
      if (stop.aborted) return false;
      const chosen = items.filter((item) => isChosen(item, window));
      await settleItems(chosen, sink, state);
      if (remember) await state.advance(source.name, position);
      seen += items.length;
      events += chosen.length;
      progress.update(seen, '');
      if (rate !== undefined) await keepTo(rate, events, startedAt, stop);
    }
    progress.end();
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
  { counts }: ReplayState,
): Promise<void> {
  const events = items.flatMap(({ event }) => (event === undefined ? [] : [event]));
  const outcomes = await sink(events);
  const broken = items.flatMap((item) => (item.event === undefined ? [item.code] : []));
  for (const outcome of outcomes)
    if (outcome.outcome === 'rejected') broken.push(outcome.code);
    else if (outcome.outcome === 'done') counts.inserted += 1;
    else counts.duplicate += 1;
  counts.rejected += broken.length;
  for (const code of broken) counts.codes[code] = (counts.codes[code] ?? 0) + 1;
}

/** Waits until so many events are no more than the rate allows. */
async function keepTo(rate: number, events: number, startedAt: number, stop: AbortSignal): Promise<void> {
  const earlyMs = (events * 1000) / rate - (performance.now() - startedAt);
  if (earlyMs > 0) await sleep(earlyMs, undefined, { signal: stop }).catch(() => undefined);
}
