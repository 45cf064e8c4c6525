import { mkdir, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalServerError } from '../local-server.error.js';
import { canEnter } from '../process/can-enter.js';
import type { RunAs } from '../process/run-as.js';

/** Where downloads and templates are kept, that can be made again: by default `~/.cache/tapedeck`. */
export async function cacheFolder(wanted: string | undefined, runAs: RunAs): Promise<string> {
  const preferred = wanted ?? join(homedir(), '.cache', 'tapedeck');
  return firstOwn([preferred, machineFolder(), ...temporaryFolders()], runAs);
}

/** Where data goes that its own folder cannot hold because the server's user cannot enter that. */
export async function stateFolder(runAs: RunAs): Promise<string> {
  return firstOwn([machineFolder(), ...temporaryFolders()], runAs);
}

/** The first that is ours, and that the user given can enter too. A folder of somebody else's is never used: we run
 * programs from it. */
async function firstOwn(candidates: readonly string[], runAs: RunAs): Promise<string> {
  for (const candidate of candidates) {
    if ((await isOurs(candidate)) && (await canEnter(candidate, runAs))) return candidate;
  }
  throw new LocalServerError(`no folder that can be used: none of ${candidates.join(', ')} is ours to write`);
}

async function isOurs(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    const { uid, mode } = await stat(folder);
    const writableByOthers = (mode & 0o022) !== 0;
    return uid === ourUid() && !writableByOthers;
  } catch {
    // Not ours to write, a file in the way, a read-only disk: whatever it is, the next candidate is tried.
    return false;
  }
}

function machineFolder(): string {
  return '/var/lib/tapedeck';
}

function temporaryFolders(): string[] {
  return [join(tmpdir(), `tapedeck-${ourUid()}`), `/tmp/tapedeck-${ourUid()}`];
}

function ourUid(): number {
  return process.getuid?.() ?? 0;
}
