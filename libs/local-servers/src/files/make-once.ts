import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { exists } from './exists.js';

/** The maker touches its lock this often; a lock untouched for STALE_MS belongs to somebody who died. */
const HEARTBEAT_MS = 1_000;
const STALE_MS = 10_000;
const RETRY_MS = 50;

/**
 * Makes a folder that several processes may want at once, and makes it once. The lock only saves work: what keeps
 * the result whole is that it is made aside and renamed into place in one step, so even two makers cannot mix.
 */
export async function makeOnce(folder: string, make: (staging: string) => Promise<void>): Promise<void> {
  const lock = `${folder}.lock`;
  while (!(await exists(folder))) {
    if (await taken(lock)) {
      await sleep(RETRY_MS);
      continue;
    }
    const heartbeat = setInterval(() => void touch(lock), HEARTBEAT_MS);
    try {
      if (!(await exists(folder))) await makeAside(folder, make);
    } finally {
      clearInterval(heartbeat);
      await rm(lock, { recursive: true, force: true });
    }
  }
}

async function makeAside(folder: string, make: (staging: string) => Promise<void>): Promise<void> {
  const staging = `${folder}.${randomUUID()}`;
  await mkdir(staging);
  try {
    await make(staging);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}

/** Takes the lock, or says that somebody else has it. A dead holder's lock is moved away by whoever comes first. */
async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return false;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  try {
    const { mtimeMs } = await stat(lock);
    if (Date.now() - mtimeMs > STALE_MS) {
      const aside = `${lock}.${randomUUID()}`;
      await rename(lock, aside);
      await rm(aside, { recursive: true, force: true });
    }
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  return true;
}

async function touch(lock: string): Promise<void> {
  const now = new Date();
  await utimes(lock, now, now).catch((error: unknown) => {
    if (!isCode(error, 'ENOENT')) throw error;
  });
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
