import { readFile } from 'node:fs/promises';
import { runCommand } from './run-command.js';

/** The direct children of a process; from /proc on Linux, where slim images have no `pgrep`. */
export async function childrenOf(pid: number): Promise<number[]> {
  const list =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '') // it has just ended
      : (await runCommand('pgrep', ['-P', String(pid)])).stdout;
  return list
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number);
}
