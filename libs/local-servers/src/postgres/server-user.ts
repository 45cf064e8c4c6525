import { LocalServerError } from '../local-server.error.js';
import type { RunAs } from '../process/run-as.js';
import { runCommand } from '../process/run-command.js';

/** PostgreSQL refuses to run as root: then it runs as the first of these users. Else as the user we are. */
const UNPRIVILEGED = ['postgres', 'nobody'];

export async function serverUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  for (const name of UNPRIVILEGED) {
    const [uid, gid] = await Promise.all([runCommand('id', ['-u', name]), runCommand('id', ['-g', name])]);
    if (uid.code === 0 && gid.code === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new LocalServerError(
    `PostgreSQL cannot run as root, and there is no user ${UNPRIVILEGED.join(' or ')}`,
  );
}
