import { join } from 'node:path';
import { cacheFolder } from '../files/own-folder.js';
import { giveTo } from '../files/give-to.js';
import { makeOnce } from '../files/make-once.js';
import { throwAwayFolder } from '../files/throw-away-folder.js';
import { LocalServerError } from '../local-server.error.js';
import type { RunAs } from '../process/run-as.js';
import { runCommand } from '../process/run-command.js';
import type { StartOptions } from '../start-options.js';
import { makeCluster } from './cluster.js';
import type { PostgresBinaries } from './postgres-binaries.js';

/** Without checksums and with 1 MB log segments a fresh cluster is 24 MB instead of 40: less to copy each time. */
const SMALL = ['--no-sync', '--no-data-checksums', '--wal-segsize=1'];

/**
 * A fresh cluster that is lost with its server: a copy of a template made once per version, since copying takes a
 * tenth of the time of making one. Returns its data folder, and the folder around it to remove.
 */
export async function throwAwayCluster(
  binaries: PostgresBinaries,
  runAs: RunAs,
  options: StartOptions,
): Promise<{ dataFolder: string; folder: string }> {
  const cache = await cacheFolder(options.cacheDir, runAs);
  const template = join(cache, `postgres-${binaries.version}-template-${runAs.uid ?? 'own'}`);
  await makeOnce(template, async (staging) => {
    options.onProgress?.('Preparing PostgreSQL, once (2 s) …');
    await giveTo(runAs, staging);
    await makeCluster(join(staging, 'data'), binaries, runAs, SMALL);
  });
  const folder = await throwAwayFolder('postgres', runAs);
  const { code, stderr } = await runCommand('/bin/cp', ['-Rp', join(template, 'data'), folder], runAs);
  if (code !== 0) throw new LocalServerError(`copying ${template}: ${stderr.trim()}`);
  return { dataFolder: join(folder, 'data'), folder };
}
