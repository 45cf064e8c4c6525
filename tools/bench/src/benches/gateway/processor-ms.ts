import { readFileSync } from 'node:fs';

/** Linux counts in these, whatever its own clock is set to. */
const MS_A_TICK = 10;
/** Of the fields after the name of the program, which may hold blanks: `utime` and `stime`. */
const [USER, SYSTEM] = [11, 12];

/** Milliseconds of processor that a process has taken so far, from /proc; NaN where there is none. */
export function processorMs(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(') ') + 2).split(' ');
    return MS_A_TICK * (Number(fields[USER]) + Number(fields[SYSTEM]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Number.NaN;
    throw error;
  }
}
