import { appendFile, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administer } from './administer.js';
import type { PostgresCluster } from './postgres-cluster.js';
import { settingOf } from './postmaster.js';
import { runProgram } from './run-program.js';

/** What a copy must not take over: they belong to the running server. */
const NOT_COPIED = ['postmaster.pid', 'postmaster.opts'];

/**
 * A standby's data folder, made from a running primary by the low-level backup of PostgreSQL's manual (start, copy the
 * files as they are, stop, lay the backup label beside them). The binaries at hand have no pg_basebackup, and that of
 * another version refuses. Returns the folder around the data.
 */
export async function copyCluster(primary: PostgresCluster): Promise<string> {
  const { uid, gid } = await stat(primary.folder);
  const folder = await mkdtemp(join(tmpdir(), 'tapedeck-standby-'));
  await chown(folder, uid, gid);
  const data = join(folder, 'data');
  const give = async (name: string, text: string) => {
    await writeFile(join(data, name), text, { mode: 0o600 });
    await chown(join(data, name), uid, gid);
  };
  await administer(primary.url, async (client) => {
    await client.query("SELECT pg_backup_start('standby', fast => true)");
    await copyFolder(join(await settingOf(primary.url, 'data_directory'), '.'), data, { uid, gid });
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'SELECT labelfile, spcmapfile FROM pg_backup_stop(wait_for_archive => false)',
    );
    await give('backup_label', rows[0]?.labelfile ?? '');
  });
  for (const name of NOT_COPIED) await rm(join(data, name), { force: true });
  await give('standby.signal', '');
  await appendFile(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo(primary.url)}'\n`);
  return folder;
}

/** Files that vanish while they are copied are no fault: the log, copied with them, holds what they held. */
async function copyFolder(from: string, to: string, user: { uid: number; gid: number }): Promise<void> {
  await runProgram('cp', ['-Rp', from, to], user).catch((error: unknown) => {
    const { stderr = '' } = error as { stderr?: string };
    const lines = stderr.split('\n').filter((line) => line !== '');
    if (lines.length === 0 || !lines.every((line) => line.endsWith('No such file or directory'))) throw error;
  });
}

function conninfo(databaseUrl: string): string {
  const { hostname, port, username, password } = new URL(databaseUrl);
  return `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}`;
}
