import { describe, expect, it } from '@jest/globals';
import { advanceSetup, expireSetup } from './advance-setup.js';
import type { SetupProgress } from './setup-progress.js';

const MINUTE = 60_000;
const forming: SetupProgress = {
  kind: 'vwap-reclaim',
  sign: 1,
  plan: { entry: 10, stop: 9, target: 12 },
  formedAt: 0,
  validUntil: 5 * MINUTE,
  state: 'forming',
  filled: undefined,
  exited: undefined,
  triggeredAt: undefined,
  endedAt: undefined,
  note: undefined,
};
type Ohl = [open: number, high: number, low: number];

/** The setup after these minutes. */
function after(setup: SetupProgress, ...bars: Ohl[]): SetupProgress {
  return bars.reduce(
    (now, [open, high, low], i) => advanceSetup(now, { closeTime: (i + 1) * MINUTE, open, high, low }),
    setup,
  );
}

const quiet: Ohl = [9.5, 9.6, 9.4];
const entering: Ohl = [9.8, 10.1, 9.7];

describe('a setup that is forming', () => {
  it('waits while nothing is touched', () => {
    expect(after(forming, quiet, quiet)).toEqual(forming);
  });

  it('is entered when its entry is touched, at the open when that lies beyond', () => {
    expect(after(forming, [9.8, 10, 9.7])).toMatchObject({
      state: 'triggered',
      filled: 10,
      triggeredAt: MINUTE,
    });
    expect(after(forming, [10.4, 10.5, 10.3])).toMatchObject({ state: 'triggered', filled: 10.4 });
  });

  it.each<[string, Ohl]>([
    ['reached the stop before an entry', [9.5, 9.6, 9]],
    ['opened beyond the stop before an entry', [8.9, 10.5, 8.8]],
    ['opened beyond the target before an entry', [12, 12.5, 9.5]],
  ])('is invalidated when it %s', (note, bar) => {
    expect(after(forming, bar)).toMatchObject({
      state: 'invalidated',
      note,
      endedAt: MINUTE,
      filled: undefined,
    });
  });

  it('counts entry and stop in one bar as the stop, and entry and target as the target', () => {
    expect(after(forming, [9.5, 13, 9])).toMatchObject({
      state: 'stopped',
      filled: 10,
      exited: 9,
      note: 'entry and stop in one minute, counted as the stop',
    });
    expect(after(forming, [9.5, 12, 9.1])).toMatchObject({ state: 'target-hit', filled: 10, exited: 12 });
  });

  it('ends in time, with bars or without, and at the same moment', () => {
    const ended = { state: 'invalidated', endedAt: 5 * MINUTE, note: 'not entered in time' };
    expect(after(forming, quiet, quiet, quiet, quiet, quiet, entering)).toMatchObject(ended);
    expect(after(forming, quiet, quiet, quiet, quiet, entering)).toMatchObject({ state: 'triggered' });
    expect(expireSetup(forming, 5 * MINUTE)).toBe(forming);
    expect(expireSetup(forming, 5 * MINUTE + 1)).toMatchObject(ended);
    expect(expireSetup(after(forming, entering), 99 * MINUTE).state).toBe('triggered');
  });
});

describe('a setup that has been entered', () => {
  it('holds between stop and target, for as long as it takes', () => {
    const held = after(forming, entering, [9.8, 11.99, 9.01], quiet, quiet, quiet, quiet, quiet);
    expect(held).toMatchObject({ state: 'triggered', exited: undefined });
  });

  it.each<[string, Ohl, object]>([
    ['reaches its target', [11, 12, 10], { state: 'target-hit', exited: 12, note: undefined }],
    ['reaches its stop', [9.5, 9.6, 9], { state: 'stopped', exited: 9, note: undefined }],
    [
      'opens beyond its stop',
      [8.5, 13, 8.4],
      { state: 'stopped', exited: 8.5, note: 'opened at or beyond the stop' },
    ],
    [
      'touches both',
      [10, 12.5, 8.9],
      { state: 'stopped', exited: 9, note: 'stop and target in one minute, counted as the stop' },
    ],
  ])('%s', (_, bar, expected) => {
    expect(after(forming, entering, bar)).toMatchObject({ ...expected, endedAt: 2 * MINUTE, filled: 10 });
  });

  it('is over when it is over', () => {
    const hit = after(forming, entering, [11, 12, 10]);
    expect(after(hit, [1, 99, 0.5], quiet)).toBe(hit);
  });
});
