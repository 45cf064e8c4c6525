import { pollUntil } from '../process/poll-until.js';

/** Waits up to five seconds for a process to be gone (an unreaped zombie is gone too); says whether it is. */
export async function processGone(pid: number): Promise<boolean> {
  return (await pollUntil(() => (alive(pid) ? undefined : true), 5_000)) ?? false;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
