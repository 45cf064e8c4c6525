import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { ProxiedConnection } from './proxied-connection.js';

/**
 * A TCP proxy that knows PostgreSQL: the one address of the writers, whatever server stands behind it, and able to lose
 * the answer to a COMMIT.
 */
export class DatabaseProxy {
  private readonly connections = new Set<ProxiedConnection>();
  private readonly server: Server;
  private commitAnswersToLose = 0;

  private constructor(private targetPort: number) {
    this.server = createServer((client) => {
      const target = connect(this.targetPort, '127.0.0.1');
      const connection = new ProxiedConnection(client, target, () => this.takeCommitAnswer());
      this.connections.add(connection);
      client.once('close', () => this.connections.delete(connection));
    });
  }

  static async listen(targetPort: number): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(targetPort);
    await new Promise<void>((resolve, reject) => {
      proxy.server.once('error', reject);
      proxy.server.listen(0, '127.0.0.1', resolve);
    });
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The same URL, by way of this proxy. */
  urlOf(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.port = String(this.port);
    return url.href;
  }

  /** Connects to another server from now on, and cuts what led to the former one. */
  retarget(port: number): void {
    this.targetPort = port;
    this.cut();
  }

  /** The answers to the next so many COMMITs are lost: carried out, and the connection cut before anybody hears. */
  loseCommitAnswers(count: number): void {
    this.commitAnswersToLose = count;
  }

  /** COMMIT answers still to be lost. */
  get commitAnswersLeft(): number {
    return this.commitAnswersToLose;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private cut(): void {
    for (const connection of this.connections) connection.cut();
  }

  private takeCommitAnswer(): boolean {
    if (this.commitAnswersToLose === 0) return false;
    this.commitAnswersToLose -= 1;
    return true;
  }
}
