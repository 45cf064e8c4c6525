import type { RedisConnection } from '@tapedeck/redis-streams';

/** Only the owner's token may prolong or end the lock. */
const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/**
 * A lock while it is held: renewed at a third of its life, so that two renewals may fail before it is lost. `token` is
 * the fence: a write guarded by it is refused once somebody else holds the lock.
 */
export class HeldLock {
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly redis: RedisConnection,
    readonly key: string,
    readonly token: string,
    private readonly ttlMs: number,
    /** Told when it could not be given back. */
    private readonly onLeft: () => void,
  ) {
    this.timer = setInterval(() => void this.renew(), ttlMs / 3);
  }

  /** Gives the lock back if it is still ours. A failure is harmless: it ends with its life, or with the next try to take it. */
  async release(): Promise<void> {
    clearInterval(this.timer);
    await this.redis.eval(RELEASE, 1, this.key, this.token).catch(() => this.onLeft());
  }

  private async renew(): Promise<void> {
    // A renewal that cannot reach Redis decides nothing: the next one, or the guard at the write, will.
    const renewed = await this.redis.eval(RENEW, 1, this.key, this.token, this.ttlMs).catch(() => 1);
    if (renewed === 0) clearInterval(this.timer);
  }
}
