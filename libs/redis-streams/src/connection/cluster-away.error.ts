/** Thrown for a command that was not sent, because no node of the cluster is known to answer. */
export class ClusterAwayError extends Error {
  override readonly name = 'ClusterAwayError';

  constructor(command: string, status: string) {
    super(`${command} was not sent: no node of the Redis Cluster answers (${status})`);
  }
}
