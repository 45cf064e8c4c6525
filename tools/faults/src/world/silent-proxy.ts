import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface Pair {
  readonly client: Socket;
  readonly target: Socket;
  /** As the client introduced itself to Redis; undefined for others, and until it did. */
  name: string | undefined;
}

const SETNAME = /setname\r\n\$\d+\r\n([^\r]+)/i;

/**
 * A TCP proxy in front of a server that can do to a link what networks do: fall silent with both ends left open (no
 * FIN, no RST), be slow, refuse, or be cut.
 */
export class SilentProxy {
  private readonly pairs = new Set<Pair>();
  private readonly server: Server;
  private silent = false;
  private refusing = false;
  private delayMs = 0;

  private constructor(private readonly targetPort: number) {
    // Half-open pairs must stay as they are: nothing is ended because the other side ended.
    this.server = createServer({ allowHalfOpen: true }, (client) => this.accept(client));
  }

  static async start(targetPort: number): Promise<SilentProxy> {
    const proxy = new SilentProxy(targetPort);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The same URL with the proxy's port. */
  urlInstead(url: string): string {
    const through = new URL(url);
    through.port = String(this.port);
    return through.href;
  }

  /** Names of the Redis connections that pass now. */
  get names(): readonly string[] {
    return [...this.pairs].flatMap(({ name }) => name ?? []);
  }

  /** The links that exist now carry nothing any more; those made later work. Returns how many fell silent. */
  silenceLinks(which: (name: string | undefined) => boolean = () => true): number {
    const chosen = [...this.pairs].filter(({ name }) => which(name));
    for (const pair of chosen) this.mute(pair);
    return chosen.length;
  }

  /** Nothing passes any more, on links old and new, until `heal`. What was sent meanwhile is lost, as are its links. */
  silence(): void {
    this.silent = true;
    this.silenceLinks();
  }

  /** Every link is cut, and new ones are closed as soon as they are made, until `heal`. */
  refuse(): void {
    this.refusing = true;
    this.cut();
  }

  /** Every link is cut once; new ones work. */
  cut(): void {
    for (const pair of [...this.pairs]) this.drop(pair);
  }

  /** What the server answers arrives so much later, until `heal`. */
  slow(delayMs: number): void {
    this.delayMs = delayMs;
  }

  /** New links work again. Those that fell silent stay so: nobody tells their ends. */
  heal(): void {
    this.silent = false;
    this.refusing = false;
    this.delayMs = 0;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private accept(client: Socket): void {
    const target = connect({ port: this.targetPort, host: '127.0.0.1', allowHalfOpen: true });
    const pair: Pair = { client, target, name: undefined };
    this.pairs.add(pair);
    for (const socket of [client, target]) {
      socket.on('error', () => this.drop(pair));
      socket.on('close', () => this.drop(pair));
    }
    if (this.refusing) return this.drop(pair);
    client.on('data', (bytes: Buffer) => {
      pair.name ??= SETNAME.exec(bytes.toString('latin1'))?.[1];
      target.write(bytes);
    });
    target.on('data', (bytes: Buffer) => {
      if (this.delayMs === 0) client.write(bytes);
      else setTimeout(() => client.destroyed || client.write(bytes), this.delayMs);
    });
    client.on('end', () => target.end());
    target.on('end', () => client.end());
    if (this.silent) this.mute(pair);
  }

  private mute({ client, target }: Pair): void {
    for (const socket of [client, target]) {
      socket.removeAllListeners('data');
      socket.removeAllListeners('end');
      socket.pause();
    }
  }

  private drop(pair: Pair): void {
    this.pairs.delete(pair);
    for (const socket of [pair.client, pair.target]) socket.destroy();
  }
}
