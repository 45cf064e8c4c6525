import type { SetupProgress } from './setup-progress.js';

/** One bar as the side of the setup sees it; epoch ms. */
export interface SeenBar {
  readonly closeTime: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
}

/**
 * The setup after one more bar. What happened first within a bar is not known, so a bar that touches the stop counts as
 * the stop, whatever else it touches, and the note says so. The one order that is known is that the open comes first:
 * a setup that is not entered ends when a bar opens at or beyond its stop or its target.
 */
export function advanceSetup(setup: SetupProgress, bar: SeenBar): SetupProgress {
  if (setup.state === 'forming') return advanceForming(setup, bar);
  return setup.state === 'triggered' ? advanceTriggered(setup, bar) : setup;
}

/** A setup that nobody entered in time; bars may be missing, so time alone ends it. */
export function expireSetup(setup: SetupProgress, now: number): SetupProgress {
  return setup.state === 'forming' && now > setup.validUntil
    ? invalidated(setup, setup.validUntil, 'not entered in time')
    : setup;
}

function advanceForming(forming: SetupProgress, bar: SeenBar): SetupProgress {
  const setup = expireSetup(forming, bar.closeTime);
  if (setup.state !== 'forming') return setup;
  const { entry, stop, target } = setup.plan;
  if (bar.open >= target)
    return invalidated(setup, bar.closeTime, 'opened beyond the target before an entry');
  if (bar.open <= stop) return invalidated(setup, bar.closeTime, 'opened beyond the stop before an entry');
  if (bar.high < entry)
    return bar.low <= stop ? invalidated(setup, bar.closeTime, 'reached the stop before an entry') : setup;
  const entered: SetupProgress = {
    ...setup,
    state: 'triggered',
    filled: Math.max(entry, bar.open),
    triggeredAt: bar.closeTime,
  };
  if (bar.low <= stop)
    return exit(entered, 'stopped', bar.closeTime, stop, 'entry and stop in one minute, counted as the stop');
  return bar.high >= target ? exit(entered, 'target-hit', bar.closeTime, target) : entered;
}

function advanceTriggered(setup: SetupProgress, bar: SeenBar): SetupProgress {
  const { stop, target } = setup.plan;
  if (bar.open <= stop)
    return exit(setup, 'stopped', bar.closeTime, bar.open, 'opened at or beyond the stop');
  if (bar.low <= stop) {
    const note = bar.high >= target ? 'stop and target in one minute, counted as the stop' : undefined;
    return exit(setup, 'stopped', bar.closeTime, stop, note);
  }
  return bar.high >= target ? exit(setup, 'target-hit', bar.closeTime, target) : setup;
}

function exit(
  setup: SetupProgress,
  state: 'target-hit' | 'stopped',
  endedAt: number,
  exited: number,
  note?: string,
): SetupProgress {
  return { ...setup, state, exited, endedAt, note };
}

function invalidated(setup: SetupProgress, endedAt: number, note: string): SetupProgress {
  return { ...setup, state: 'invalidated', endedAt, note };
}
