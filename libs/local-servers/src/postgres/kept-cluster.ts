import { join } from 'node:path';
import { giveTo } from '../files/give-to.js';
import { makeOnce } from '../files/make-once.js';
import { LocalServerError } from '../local-server.error.js';
import { awaitFormerServer } from '../process/former-server.js';
import type { RunAs } from '../process/run-as.js';
import type { StartOptions } from '../start-options.js';
import { clusterMajor, makeCluster } from './cluster.js';
import { keptFolder } from './kept-folder.js';
import type { PostgresBinaries } from './postgres-binaries.js';

/** The data folder of a cluster that outlives its server, made at first use. Nobody else runs on it. */
export async function keptCluster(
  dir: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  { onProgress }: StartOptions,
): Promise<string> {
  const dataFolder = join(await keptFolder(dir, runAs), 'data');
  await awaitFormerServer(join(dataFolder, 'postmaster.pid'), /postgres/);
  // Made aside: a first start that is interrupted must not leave half a cluster that looks like one.
  await makeOnce(dataFolder, async (staging) => {
    onProgress?.('Creating the database, once (2 s) …');
    await giveTo(runAs, staging);
    await makeCluster(staging, binaries, runAs);
  });
  const major = await clusterMajor(dataFolder);
  if (major !== binaries.major) {
    throw new LocalServerError(
      `${dataFolder} was made by PostgreSQL ${major}, this is ${binaries.major}: ` +
        'dump it with the old version and load it into a new folder, or start over with an empty one',
    );
  }
  return dataFolder;
}
