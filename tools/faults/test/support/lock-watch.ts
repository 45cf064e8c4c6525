import { Redis } from 'ioredis';

/** A try to take a lock, as Redis saw it. */
export interface LockTry {
  readonly key: string;
  readonly token: string;
  /** Address of the connection that it came over. */
  readonly from: string;
}

/** Sees who takes locks, in the order in which Redis does: the first try of a key that is free is its holder's. */
export class LockWatch {
  readonly tries: LockTry[] = [];
  private monitor: Redis | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly onFirst: () => void,
  ) {}

  async start(): Promise<void> {
    this.monitor = await this.redis.monitor();
    this.monitor.on(
      'monitor',
      (_: string, [command = '', key = '', token = '', ...rest]: string[], from: string) => {
        if (command.toLowerCase() !== 'set' || !rest.includes('NX') || !key.startsWith(this.prefix)) return;
        this.tries.push({ key, token, from });
        if (this.tries.length === 1) this.onFirst();
      },
    );
  }

  stop(): void {
    this.monitor?.disconnect();
  }

  /** Whom a connection has logged in as. */
  async userOf(from: string): Promise<string | undefined> {
    const clients = (await this.redis.client('LIST')) as string;
    const line = clients.split('\n').find((one) => one.includes(` addr=${from} `));
    return / user=(\S+)/.exec(line ?? '')?.[1];
  }
}
