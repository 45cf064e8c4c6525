import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface Link {
  readonly client: Socket;
  readonly target: Socket;
  /** As the client introduced itself to Redis. */
  name: string;
  muted: boolean;
}

const SETNAME = /setname\r\n\$\d+\r\n([^\r]+)/i;

/** A TCP proxy in front of Redis that can do to one connection, by its name, what networks do. */
export class LinkProxy {
  private readonly links = new Set<Link>();
  private readonly delaysMs = new Map<string, number>();
  private readonly server: Server;

  private constructor(public targetPort: number) {
    this.server = createServer((client) => this.accept(client));
  }

  static async start(targetPort: number): Promise<LinkProxy> {
    const proxy = new LinkProxy(targetPort);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `redis://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The connections of that name carry nothing any more, and both ends are left open. New ones work. */
  mute(name: string): void {
    for (const link of this.named(name)) link.muted = true;
  }

  /** What Redis answers on connections of that name arrives so much later. */
  slow(name: string, delayMs: number): void {
    this.delaysMs.set(name, delayMs);
  }

  cut(name: string): void {
    for (const link of this.named(name)) link.client.destroy();
  }

  async stop(): Promise<void> {
    for (const { client } of this.links) client.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private named(name: string): Link[] {
    const links = [...this.links].filter((link) => link.name.includes(name));
    if (links.length === 0) throw new Error(`there is no connection named ${name}`);
    return links;
  }

  private accept(client: Socket): void {
    const target = connect({ port: this.targetPort, host: '127.0.0.1' });
    const link: Link = { client, target, name: '', muted: false };
    this.links.add(link);
    for (const [one, other] of [
      [client, target],
      [target, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.links.delete(link);
        other.destroy();
      });
    }
    client.on('data', (bytes) => {
      link.name ||= SETNAME.exec(bytes.toString('latin1'))?.[1] ?? '';
      if (!link.muted) target.write(bytes);
    });
    target.on('data', (bytes) => {
      const [, delayMs = 0] = [...this.delaysMs].find(([name]) => link.name.includes(name)) ?? [];
      const pass = () => void (link.muted || client.destroyed || client.write(bytes));
      if (delayMs === 0) pass();
      else setTimeout(pass, delayMs);
    });
  }
}
