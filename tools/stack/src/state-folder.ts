import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { removePostgresData } from '@tapedeck/local-servers';
import { EXIT_FAILURE } from '@tapedeck/platform';
import { processIdentity } from './process-identity.js';
import { StackError } from './stack.error.js';
import type { StackRecord } from './stack-record.js';
import { withFolderLock } from './with-folder-lock.js';

const PRIVATE = { mode: 0o600 };

/** The folder of one local stack (TAPEDECK_HOME): a tape for each market, its ports, and the record of who runs in it now. */
export class StateFolder {
  readonly path: string;
  readonly redis: string;
  readonly postgres: string;
  private readonly recordFile: string;
  private readonly portsFile: string;

  private readonly tapes: string;
  private readonly tape: string;

  constructor(home: string, tape: string) {
    this.path = resolve(home);
    this.tapes = join(this.path, 'tapes');
    // Made even if the data ends up elsewhere (see startPostgres): reset finds tapes by their folders.
    this.tape = join(this.tapes, tape);
    this.redis = join(this.tape, 'redis');
    this.postgres = join(this.tape, 'postgres');
    this.recordFile = join(this.path, 'stack.json');
    this.portsFile = join(this.path, 'ports.json');
  }

  /** Makes the folder ours for as long as we run. Throws StackError when a stack already runs in it. */
  async claim(): Promise<StackRecord> {
    await mkdir(this.tape, { recursive: true, mode: 0o755 });
    const identity = (await processIdentity(process.pid)) ?? randomUUID();
    const ours = { pid: process.pid, identity, startedAt: new Date().toISOString() };
    // Looking whether a record is stale and replacing it are two steps: without a lock two could do both.
    return withFolderLock(`${this.path}/claim.lock`, async () => {
      const found = await readJson<StackRecord>(this.recordFile);
      if (found !== undefined && (await isAlive(found))) {
        const where = found.gateway === undefined ? '' : `, at ${found.gateway}`;
        throw new StackError(`already running in ${this.path} (pid ${found.pid}${where})`, EXIT_FAILURE);
      }
      await this.write(ours);
      return ours;
    });
  }

  /** Replaces the record in one step: a reader sees the old one or the new one. */
  async write(record: StackRecord): Promise<void> {
    const aside = `${this.recordFile}.${process.pid}`;
    await writeFile(aside, JSON.stringify(record, undefined, 2), PRIVATE);
    await rename(aside, this.recordFile);
  }

  /** Gives the folder back; only for who claimed it. */
  async release(): Promise<void> {
    await rm(this.recordFile, { force: true });
  }

  /** Removes all that stacks have kept here, and nothing else. Only for who claimed it; the claim stays. */
  async reset(): Promise<void> {
    const tapes = await readdir(this.tapes).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    for (const tape of tapes) await removePostgresData(join(this.tapes, tape, 'postgres'));
    for (const path of [this.tapes, this.portsFile]) await rm(path, { recursive: true, force: true });
  }

  /** The ports of last time, by server name: the same again where possible, for whoever wrote them down. */
  async ports(): Promise<Readonly<Record<string, number>>> {
    return (await readJson<Record<string, number>>(this.portsFile)) ?? {};
  }

  async rememberPorts(ports: Readonly<Record<string, number>>): Promise<void> {
    await writeFile(this.portsFile, JSON.stringify(ports), PRIVATE);
  }
}

async function isAlive({ pid, identity }: StackRecord): Promise<boolean> {
  return (await processIdentity(pid)) === identity;
}

/** Undefined where there is no file, or one cut short by a crash while it was written. */
async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
