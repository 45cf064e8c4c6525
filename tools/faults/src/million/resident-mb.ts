import { readFile } from 'node:fs/promises';

/** Resident memory of a process now, from /proc; NaN where there is no /proc, or no such process. */
export async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  });
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
