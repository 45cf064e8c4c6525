import { connect, createServer } from 'node:net';
import { ProxiedConnection } from './proxied-connection.js';
/**
 * A TCP proxy in front of PostgreSQL: the one address that a writer knows, whatever stands or happens behind it. Passes
 * everything until told otherwise.
 */
export class DatabaseProxy {
  targetPort;
  connections = new Set();
  server;
  delayMs = 0;
  commitAnswersToLose = 0;
  constructor(targetPort) {
    this.targetPort = targetPort;
    this.server = createServer((client) => {
      const connection = new ProxiedConnection(client, connect(this.targetPort, '127.0.0.1'), {
        delayMs: () => this.delayMs,
        mayLoseCommitAnswer: () => this.takeCommitAnswer(),
      });
      this.connections.add(connection);
      void connection.ended.then(() => this.connections.delete(connection));
    });
  }
  static async listen(targetPort) {
    const proxy = new DatabaseProxy(targetPort);
    await new Promise((resolve, reject) => {
      proxy.server.once('error', reject);
      proxy.server.listen(0, '127.0.0.1', resolve);
    });
    return proxy;
  }
  get port() {
    return this.server.address().port;
  }
  /** The same URL, by way of this proxy. */
  urlOf(databaseUrl) {
    const url = new URL(databaseUrl);
    url.port = String(this.port);
    return url.href;
  }
  /** From now on every piece of up to 64 kB waits that long, in each direction: 0 ends it. */
  slowDown(delayMs) {
    this.delayMs = delayMs;
  }
  /** Connections open now carry nothing any more, and neither end is told; later ones work. */
  silence() {
    for (const connection of this.connections) connection.silence();
    return this.connections.size;
  }
  /** Cuts the connections open now, without a goodbye. */
  cut() {
    for (const connection of this.connections) connection.cut();
  }
  /** Connects to another server from now on, and cuts what led to the former one. */
  retarget(port) {
    this.targetPort = port;
    this.cut();
  }
  /** The answers to the next so many COMMITs are lost: carried out, and the connection cut before anybody hears. */
  loseCommitAnswers(count) {
    this.commitAnswersToLose = count;
  }
  /** COMMIT answers still to be lost. */
  get commitAnswersLeft() {
    return this.commitAnswersToLose;
  }
  async close() {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }
  takeCommitAnswer() {
    if (this.commitAnswersToLose === 0) return false;
    this.commitAnswersToLose -= 1;
    return true;
  }
}
//# sourceMappingURL=database-proxy.js.map
