import { Cluster } from 'ioredis';
import { ClusterAwayError } from './cluster-away.error.js';

/**
 * A connection to a cluster on which no command waits for a cluster that is not there. ioredis would keep it in a queue
 * without end or time-out; here it fails at once, as it does on a connection to one server without `enableOfflineQueue`.
 * Once the cluster is known, a command does wait for its own node to be connected, as long as `commandTimeout` lets it.
 */
export class PromptCluster extends Cluster {
  override sendCommand(...args: Parameters<Cluster['sendCommand']>): unknown {
    const [command] = args;
    // `CLUSTER …` is what the connection itself asks on its way to being ready.
    if (this.status === 'ready' || command.name === 'cluster') return super.sendCommand(...args);
    command.reject(new ClusterAwayError(command.name, this.status));
    return command.promise;
  }
}
