import { mkdir, rmdir, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MS = 10;
/** The work under the lock takes milliseconds; a lock this old was left by a process that was killed meanwhile. */
const STALE_MS = 5_000;

/** Does the work while no other process does work under the same lock. Making a folder is atomic everywhere. */
export async function withFolderLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!(await taken(path))) {
    if (await isStale(path)) await rmdir(path).catch(unlessGone);
    else await sleep(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    await rmdir(path).catch(unlessGone);
  }
}

async function taken(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(path: string): Promise<boolean> {
  const lock = await stat(path).catch(unlessGone);
  return lock !== undefined && Date.now() - lock.mtimeMs > STALE_MS;
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
