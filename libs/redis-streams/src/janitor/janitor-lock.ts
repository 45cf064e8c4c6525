import { randomUUID } from 'node:crypto';
import type { CommandCaller } from '../connection/command-caller.js';
import { LuaScript } from '../lua/lua-script.js';

const EXTEND = new LuaScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`);
const RELEASE = new LuaScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
`);

/** Extended at a third of its time: two may fail before another takes it. */
const EXTENSIONS_PER_TTL = 3;

/**
 * Lets one janitor work at a time. It saves work and repeated alarms; correctness does not hang on it, because each
 * trimming step looks and trims in one script.
 */
export class JanitorLock {
  private readonly token = randomUUID();
  private extendAtMs = 0;

  constructor(
    private readonly redis: CommandCaller,
    private readonly key: string,
    private readonly ttlMs: number,
  ) {}

  async take(): Promise<boolean> {
    const taken = await this.redis.call('set', this.key, this.token, 'NX', 'PX', this.ttlMs);
    this.extendAtMs = performance.now() + this.ttlMs / EXTENSIONS_PER_TTL;
    return taken === 'OK';
  }

  /** False once it is another's. To be called often. */
  async keep(): Promise<boolean> {
    if (performance.now() < this.extendAtMs) return true;
    this.extendAtMs = performance.now() + this.ttlMs / EXTENSIONS_PER_TTL;
    return (await EXTEND.run(this.redis, [this.key], [this.token, this.ttlMs])) === 1;
  }

  async release(): Promise<void> {
    await RELEASE.run(this.redis, [this.key], [this.token]);
  }
}
