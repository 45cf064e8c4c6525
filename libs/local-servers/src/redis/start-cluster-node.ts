import { LocalServerError } from '../local-server.error.js';
import type { LocalServer } from '../local-server.js';
import { freePort } from '../free-port.js';
import { startRedis } from './start-redis.js';

const START_TRIES = 5;
/** A master silent for so long is given up by the others, and its replica takes over. */
const NODE_TIMEOUT_MS = 1_500;

/** A server that knows no other yet. */
export interface ClusterNode {
  readonly server: LocalServer;
  /** Where other nodes talk to it. */
  readonly busPort: number;
}

/** The bus needs a port too, which somebody may take before the node does: then another is tried. */
export async function startClusterNode(): Promise<ClusterNode> {
  for (let left = START_TRIES; ; left -= 1) {
    const busPort = await freePort();
    try {
      const server = await startRedis({
        args: [
          ...['--cluster-enabled', 'yes', '--cluster-node-timeout', String(NODE_TIMEOUT_MS)],
          // One that has met no other does not know its own address.
          ...['--cluster-port', String(busPort), '--cluster-announce-ip', '127.0.0.1'],
          ...['--cluster-replica-validity-factor', '0', '--repl-diskless-sync-delay', '0'],
        ],
      });
      return { server, busPort };
    } catch (error) {
      if (left <= 1 || !(error instanceof LocalServerError)) throw error;
    }
  }
}
