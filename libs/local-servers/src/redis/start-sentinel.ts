import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../free-port.js';
import { GuardedProcess } from '../process/guarded-process.js';
import { redisBinary } from './redis-binary.js';

/** The master that a Sentinel watches, and when it counts as down. */
export interface WatchedMaster {
  readonly name: string;
  /** On 127.0.0.1. */
  readonly port: number;
  /** Sentinels that must agree. */
  readonly quorum: number;
  readonly downAfterMs: number;
  readonly failoverTimeoutMs: number;
}

export interface Sentinel {
  readonly process: GuardedProcess;
  readonly port: number;
}

/** Starts one, with its file and its log in `dir`; it need not know the others. */
export async function startSentinel(dir: string, master: WatchedMaster): Promise<Sentinel> {
  const port = await freePort();
  const file = join(dir, `${port}.conf`);
  const rows = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${dir}`,
    `sentinel monitor ${master.name} 127.0.0.1 ${master.port} ${master.quorum}`,
    `sentinel down-after-milliseconds ${master.name} ${master.downAfterMs}`,
    `sentinel failover-timeout ${master.name} ${master.failoverTimeoutMs}`,
  ];
  await writeFile(file, `${rows.join('\n')}\n`);
  const { command, args } = await redisBinary({});
  const log = await open(join(dir, `${port}.log`), 'w');
  try {
    const sentinel = { command, args: [...args, file, '--sentinel'], stopSignal: 'TERM', graceS: 5 } as const;
    return { process: await GuardedProcess.start(sentinel, log.fd), port };
  } finally {
    await log.close();
  }
}
