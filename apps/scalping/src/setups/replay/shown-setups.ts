import type { SetupTally } from '@tapedeck/contracts';
import { isOpen, type SetupProgress } from './setup-progress.js';

/** The setups worth showing, in order of forming: all open ones, and the last ended one of each kind and side. */
export function shownSetups(setups: readonly SetupProgress[]): SetupProgress[] {
  const lastEnded = new Map<string, SetupProgress>();
  for (const setup of setups) if (!isOpen(setup)) lastEnded.set(`${setup.kind}/${setup.sign}`, setup);
  const shown = new Set(lastEnded.values());
  return setups.filter((setup) => isOpen(setup) || shown.has(setup));
}

/** How all of them ended, shown or not. */
export function tallyOf(setups: readonly SetupProgress[]): SetupTally {
  const count = (state: SetupProgress['state']) => setups.filter((setup) => setup.state === state).length;
  return { targetHit: count('target-hit'), stopped: count('stopped'), invalidated: count('invalidated') };
}
