import { createHash } from 'node:crypto';
import type { CommandCaller } from '../connection/command-caller.js';

/** A Lua script called by its digest, and sent whole only to a server that has not seen it. */
export class LuaScript {
  private readonly sha1: string;

  constructor(private readonly source: string) {
    this.sha1 = createHash('sha1').update(source).digest('hex');
  }

  async run(
    redis: CommandCaller,
    keys: readonly string[],
    args: readonly (string | number | Buffer)[],
  ): Promise<unknown> {
    try {
      return await redis.call('evalsha', this.sha1, keys.length, ...keys, ...args);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return redis.call('eval', this.source, keys.length, ...keys, ...args);
    }
  }
}
