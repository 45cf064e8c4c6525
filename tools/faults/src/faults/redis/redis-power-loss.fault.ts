import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { letBacklogGrow, thawWriters } from './backlog.js';
import type { Fault } from '../../fault.js';

/** A second of the load, or less: what `everysec` may leave unsynced. */
const UNSYNCED_BYTES = [1, 300_000] as const;

export const redisPowerLoss: Fault = {
  name: 'redis-power-loss',
  title:
    'the machine of Redis loses power: with appendfsync everysec the end of the append-only file never reached the disk',
  kind: 'loss',
  lastsMs: [50, 300],
  async strike(world, chance) {
    await world.redis.configure('appendfsync', 'everysec');
    await letBacklogGrow(world, chance);
    await world.redis.kill();
    const folder = join(world.redis.dir, 'appendonlydir');
    const [file] = (await readdir(folder))
      .filter((name) => name.endsWith('.incr.aof'))
      .sort()
      .slice(-1);
    if (file === undefined) throw new Error(`no append-only file in ${folder}`);
    const { size } = await stat(join(folder, file));
    await truncate(join(folder, file), Math.max(0, size - chance.between(...UNSYNCED_BYTES)));
  },
  async heal(world) {
    await world.redis.restart();
    thawWriters(world);
  },
};
