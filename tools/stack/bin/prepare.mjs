/**
 * What every npm script does first, on nothing but Node itself: the packages installed as the lock file says, the
 * projects built from the sources as they are. Silent and fast (50 ms) when both are so already.
 */
import { built, build } from './build.mjs';
import { install, installed } from './install.mjs';
import { nodeTooOld } from './node-version.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { fail } from './say.mjs';

export async function prepareInstall() {
  const tooOld = nodeTooOld();
  if (tooOld !== undefined) fail(tooOld);
  if (installed()) return;
  await oneAtATime(async () => {
    if (!installed()) await install();
  });
}

export async function prepare() {
  await prepareInstall();
  if (built()) return;
  await oneAtATime(async () => {
    if (!built()) await build();
  });
}

/** Prepares, then runs a program of this checkout in this same process, with its arguments. */
export async function prepareAndRun(program) {
  await prepare();
  process.setSourceMapsEnabled(true);
  await import(new URL(`../../../${program}`, import.meta.url));
}
