import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveTo } from '../files/give-to.js';
import { LocalServerError } from '../local-server.error.js';
import type { RunAs } from '../process/run-as.js';
import { runCommand } from '../process/run-command.js';
import type { PostgresBinaries } from './postgres-binaries.js';

export const SUPERUSER = 'tapedeck';
export const DATABASE = 'tapedeck';

/** Lies in the data folder, which only the server's user can read, and so is copied with it. */
const PASSWORD_FILE = 'tapedeck.password';

/**
 * Makes a database cluster in a folder that the server's user owns, with one superuser and one database. The
 * superuser has a password although only loopback is listened on: SQL can run programs, so without one any user
 * of the machine could become us.
 */
export async function makeCluster(
  folder: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  flags: readonly string[] = [],
): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(runAs, passwordFile);
  try {
    // The same order and the same text on every machine: no locale of the host, no library of its own.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const auth = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
    await must(binaries.initdb, ['-D', folder, ...locale, ...auth, ...flags], runAs);
    await must(
      binaries.postgres,
      ['--single', '-D', folder, '-F', 'postgres'],
      runAs,
      `CREATE DATABASE ${DATABASE}\n`,
    );
    await must('/bin/cp', ['-p', passwordFile, join(folder, PASSWORD_FILE)], runAs);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

export async function clusterUrl(folder: string, port: number): Promise<string> {
  const password = await readFile(join(folder, PASSWORD_FILE), 'utf8');
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/** The major version that made the cluster. */
export async function clusterMajor(folder: string): Promise<string> {
  return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
}

async function must(command: string, args: readonly string[], runAs: RunAs, input = ''): Promise<void> {
  const { code, stdout, stderr } = await runCommand(command, args, { ...runAs, input });
  if (code !== 0) throw new LocalServerError(`${command} failed (${code}): ${(stderr + stdout).trim()}`);
}
