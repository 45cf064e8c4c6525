import { LocalServerError } from '../local-server.error.js';
import { runCommand } from '../process/run-command.js';
import type { StartOptions } from '../start-options.js';
import { redisCompiled } from './redis-compiled.js';
import { redisFromApt } from './redis-from-apt.js';

/** A Redis server that has been seen to run: the program and the arguments that come before its own. */
export interface RedisBinary {
  readonly command: string;
  readonly args: readonly string[];
}

const HELP =
  'No Redis server found, and none could be fetched. Install one (`apt-get install redis-server`, ' +
  '`brew install redis`), or set REDIS_URL.';

/** The first that works: one on the PATH, one unpacked from the distribution's packages, one compiled. */
export async function redisBinary(options: StartOptions): Promise<RedisBinary> {
  for (const command of ['redis-server', 'valkey-server']) {
    const binary = { command, args: [] };
    if (await runs(binary)) return binary;
  }
  const reasons: string[] = [];
  for (const fetch of [redisFromApt, redisCompiled]) {
    try {
      const binary = await fetch(options);
      if (await runs(binary)) return binary;
      reasons.push(`${binary.command} does not run on this machine`);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new LocalServerError([HELP, ...reasons.map((reason) => `  tried: ${reason}`)].join('\n'));
}

async function runs({ command, args }: RedisBinary): Promise<boolean> {
  return (await runCommand(command, [...args, '--version'])).code === 0;
}
