import type { SessionSpan } from '@tapedeck/analytics';
import { SETUP_DETECTORS } from '../detect/setup-detectors.js';
import type { SetupDetector } from '../detect/setup-detector.js';
import { mirroredTrack } from '../indicators/mirrored-track.js';
import type { SessionTrack } from '../indicators/session-track.js';
import { setupPlan } from '../plan/setup-plan.js';
import type { ScalpingParameters } from '../scalping-parameters.js';
import { advanceSetup, expireSetup, type SeenBar } from './advance-setup.js';
import { isOpen, type SetupProgress } from './setup-progress.js';

const MINUTE_MS = 60_000;

/**
 * Every setup of the session so far, in order of forming: the bars are gone through one by one, each first moves the
 * setups that are open and then may complete a pattern. Of one kind and side there is at most one open at a time.
 */
export function replaySetups(
  track: SessionTrack,
  session: SessionSpan,
  asOf: number,
  parameters: ScalpingParameters,
): SetupProgress[] {
  const sides = [
    { sign: 1, seen: track },
    { sign: -1, seen: mirroredTrack(track) },
  ] as const;
  const setups = sides.flatMap(({ sign, seen }) =>
    SETUP_DETECTORS.flatMap((detector) => replayOne(detector, sign, seen, session, asOf, parameters)),
  );
  return setups.sort((a, b) => a.formedAt - b.formedAt);
}

function replayOne(
  detector: SetupDetector,
  sign: 1 | -1,
  track: SessionTrack,
  session: SessionSpan,
  asOf: number,
  parameters: ScalpingParameters,
): SetupProgress[] {
  const lastForming = session.close - parameters.quietMinutesBeforeClose * MINUTE_MS;
  const setups: SetupProgress[] = [];
  for (let i = 0; i < track.length; i += 1) {
    const bar = barOf(track, i);
    const current = setups.at(-1);
    if (current !== undefined) setups[setups.length - 1] = advanceSetup(current, bar);
    const newest = setups.at(-1);
    const free = newest === undefined || (detector.repeats && !isOpen(newest));
    if (!free || bar.closeTime > lastForming) continue;
    const formed = form(detector, sign, track, i, parameters);
    if (formed !== undefined) setups.push(formed);
  }
  const newest = setups.at(-1);
  if (newest !== undefined) setups[setups.length - 1] = expireSetup(newest, asOf);
  return setups;
}

/** A plan with a level at or below 0 is none: the instrument moves too much for its price. */
function form(
  detector: SetupDetector,
  sign: 1 | -1,
  track: SessionTrack,
  at: number,
  parameters: ScalpingParameters,
): SetupProgress | undefined {
  const pattern = detector.detect(track, at, parameters);
  const plan = pattern && setupPlan(pattern, track.atr[at] as number, parameters);
  if (plan === undefined || !(sign * plan.stop > 0 && sign * plan.target > 0)) return undefined;
  const formedAt = track.closeTime[at] as number;
  return {
    kind: detector.kind,
    sign,
    plan,
    formedAt,
    validUntil: formedAt + parameters.validMinutes[detector.kind] * MINUTE_MS,
    state: 'forming',
    filled: undefined,
    exited: undefined,
    triggeredAt: undefined,
    endedAt: undefined,
    note: undefined,
  };
}

function barOf(track: SessionTrack, at: number): SeenBar {
  return {
    closeTime: track.closeTime[at] as number,
    open: track.open[at] as number,
    high: track.high[at] as number,
    low: track.low[at] as number,
  };
}
