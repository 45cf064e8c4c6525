import { readFile, rm } from 'node:fs/promises';
import { LocalServerError } from '../local-server.error.js';
import { pollUntil } from './poll-until.js';
import { runCommand } from './run-command.js';

/** A guard whose owner has just been killed needs this long to end its server. */
const ENDING_MS = 15_000;

/**
 * Waits for the server that last used a folder, named by its pid file, to be gone: two on one folder corrupt it. A
 * pid file left by a crash is removed, also where the pid now belongs to some other program.
 */
export async function awaitFormerServer(
  pidFile: string,
  program: RegExp,
  endingMs = ENDING_MS,
): Promise<void> {
  const pid = await pidIn(pidFile);
  if (pid === undefined) return;
  const gone = await pollUntil(async () => ((await runsProgram(pid, program)) ? undefined : true), endingMs);
  if (gone === undefined) {
    throw new LocalServerError(`${pidFile}: process ${pid} is still running on this folder; end it first`);
  }
  await rm(pidFile, { force: true });
}

async function pidIn(file: string): Promise<number | undefined> {
  try {
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
    return Number.isSafeInteger(pid) ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function runsProgram(pid: number, program: RegExp): Promise<boolean> {
  return program.test(await programName(pid));
}

/** Empty when there is no such process. Slim Linux images have no `ps`, other systems no /proc. */
async function programName(pid: number): Promise<string> {
  if (process.platform !== 'linux') {
    return (await runCommand('ps', ['-o', 'comm=', '-p', String(pid)])).stdout;
  }
  try {
    return await readFile(`/proc/${pid}/comm`, 'utf8');
  } catch (error) {
    // ESRCH: it ended between the opening and the reading.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
