import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './run.mjs';
import { say } from './say.mjs';

/** The holder touches the lock this often; untouched for STALE_MS, its holder has died. */
const HEARTBEAT_MS = 1_000;
const STALE_MS = 10_000;
const RETRY_MS = 100;
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Outside the checkout, since installing empties node_modules, and one for each checkout and user. */
const LOCK = join(
  tmpdir(),
  `tapedeck-prepare-${createHash('sha256').update(`${ROOT} ${userInfo().uid}`).digest('hex').slice(0, 16)}`,
);

/** Does the work while no other command does so for this checkout: two builds or installs at once break each other. */
export async function oneAtATime(work) {
  let waiting = false;
  while (!(await take())) {
    if (!waiting) say('another command is preparing this checkout, waiting for it …');
    waiting = true;
    await sleep(RETRY_MS);
  }
  const heartbeat = setInterval(() => void touch(), HEARTBEAT_MS);
  process.once('exit', release);
  ENDING.forEach((signal) => process.once(signal, exit));
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    ENDING.forEach((signal) => process.off(signal, exit));
    release();
  }
}

/** Ctrl-C reaches the child at work too; we only have to leave through the exit, where the lock is released. */
function exit() {
  process.exit(130);
}

function release() {
  rmSync(LOCK, { recursive: true, force: true });
}

async function take() {
  try {
    await mkdir(LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const { mtimeMs } = await stat(LOCK).catch(() => ({ mtimeMs: Date.now() })); // just released
  if (Date.now() - mtimeMs > STALE_MS) await rm(LOCK, { recursive: true, force: true });
  return false;
}

async function touch() {
  const now = new Date();
  await utimes(LOCK, now, now).catch((error) => say(`the lock ${LOCK} is gone: ${error.message}`));
}
