import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP proxy whose connections can fall silent: both ends stay open, and nothing passes any more. */
export class SilentProxy {
  private readonly pairs = new Set<[Socket, Socket]>();
  private readonly server: Server;
  accepted = 0;

  constructor(targetPort: number) {
    this.server = createServer((client) => {
      this.accepted += 1;
      const target = connect(targetPort, '127.0.0.1');
      const pair: [Socket, Socket] = [client, target];
      this.pairs.add(pair);
      client.pipe(target);
      target.pipe(client);
      for (const socket of pair) {
        socket.on('error', () => this.drop(pair));
        socket.on('close', () => this.drop(pair));
      }
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  /** Connections made so far carry nothing any more; later ones work. */
  silence(): void {
    for (const [client, target] of this.pairs) {
      client.unpipe(target);
      target.unpipe(client);
      client.pause();
      target.pause();
    }
  }

  async close(): Promise<void> {
    for (const pair of this.pairs) this.drop(pair);
    await new Promise((resolve) => this.server.close(resolve));
  }

  private drop(pair: [Socket, Socket]): void {
    this.pairs.delete(pair);
    for (const socket of pair) socket.destroy();
  }
}
