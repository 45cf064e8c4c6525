import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Lines of `postmaster.pid`, as pg_ctl reads them. */
const PID_LINE = 0;
const STATUS_LINE = 7;

/** Whether that server accepts connections; told by the server itself in its pid file, without connecting. */
export async function postmasterReady(dataFolder: string, pid: number): Promise<boolean> {
  try {
    const lines = (await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n');
    return Number(lines[PID_LINE]) === pid && lines[STATUS_LINE]?.trim() === 'ready';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
