import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../chance.js';
import type { AnyFault, FaultKind } from '../fault.js';
import { gather } from '../verdict/gather.js';
import { judge } from '../verdict/judge.js';
import type { Verdict } from '../verdict/verdict.js';
import type { PostgresHost } from '../world/postgres-host.js';
import { tailOf } from '../world/program.js';
import type { RedisHost } from '../world/redis-host.js';
import { World } from '../world/world.js';
import { drained } from './drained.js';
import { flowing } from './flowing.js';
import { patiently } from './patiently.js';
import { recovered } from './recovered.js';

/** The strike comes at a moment of its own within so much of the flow. */
const STRIKE_WITHIN_MS = 300;
const RECOVERS_WITHIN_MS = 20_000;
const LOG_LINES = 40;

/**
 * From an empty tape to the verdict: open, one fault or several after each other on what they all need, settle, close.
 * Whatever is called may reject; `close` may be called at any time, and has to be.
 */
export class Round {
  private world: World | undefined;
  private triedBeforeHeal: ReadonlySet<string> = new Set();
  private kind: FaultKind = 'outage';
  private readonly caused: AnyFault[] = [];

  private constructor(private readonly dir: string) {}

  static async prepare(): Promise<Round> {
    return new Round(await mkdtemp(join(tmpdir(), 'tapedeck-faults-round-')));
  }

  /** Empty servers, the processes that the fault needs, and the load flowing through everything. */
  async open(
    servers: { readonly redis: RedisHost; readonly postgres: PostgresHost },
    { needs = {} }: AnyFault,
    seed: string,
  ): Promise<void> {
    this.world = await World.open(servers, needs, { dir: this.dir, seed });
    await flowing(this.world);
  }

  /** Strikes, heals, and waits until all is well again; answers with the milliseconds that it took. */
  async cause(fault: AnyFault, chance: Chance): Promise<number> {
    const world = this.opened();
    this.caused.push(fault);
    // What may be lost at all, may be lost from here on; an outage beside it does not take that back.
    if (fault.kind !== 'outage') this.kind = fault.kind;
    await sleep(chance.between(0, STRIKE_WITHIN_MS));
    await fault.strike(world, chance);
    if (fault.lastsMs !== undefined) await sleep(chance.between(...fault.lastsMs));
    await fault.heal?.(world, chance);
    const { tried } = await world.publisher.ledger();
    this.triedBeforeHeal = new Set(tried.keys());
    return recovered(world, tried, fault.recoversWithinMs ?? RECOVERS_WITHIN_MS);
  }

  /** Ends the load, lets the writers finish, and judges. What else went wrong is added to the verdict's problems. */
  async settle(): Promise<Verdict> {
    const world = this.opened();
    const problems: string[] = [];
    const code = await world.publisher.terminate();
    if (code !== 0) problems.push(`the publisher ended with ${code}`);
    await drained(world);
    const evidence = await patiently(() => gather(world, this.triedBeforeHeal));
    const verdict = judge(evidence, this.kind, world.announced);
    for (const fault of this.caused) problems.push(...((await fault.check?.(world)) ?? []));
    problems.push(...(await this.endWriters(world)));
    return { ...verdict, problems: [...verdict.problems, ...problems] };
  }

  /** The ends of the logs of all processes. */
  async logs(): Promise<string> {
    const tails = ['publisher', 'writer-0', 'writer-1'].map(async (name) => {
      const tail = await tailOf(join(this.dir, `${name}.log`), LOG_LINES);
      return tail === '' ? '' : `--- ${name}\n${tail}\n`;
    });
    return (await Promise.all(tails)).join('');
  }

  async close(): Promise<void> {
    await this.world?.close();
    await rm(this.dir, { recursive: true, force: true });
  }

  private opened(): World {
    if (this.world === undefined) throw new Error('the round is not open');
    return this.world;
  }

  private async endWriters({ writers }: World): Promise<string[]> {
    const problems: string[] = [];
    for (const writer of writers.filter(({ running }) => running)) {
      const code = await writer.terminate();
      if (code !== 0) problems.push(`${writer.consumer}, asked to end, ended with ${code}`);
    }
    if (this.caused.some(({ needs }) => needs?.restartWriters === true)) return problems;
    for (const { consumer, deaths } of writers)
      if (deaths.length > 0) problems.push(`${consumer} ended by itself: ${deaths.join(', ')}`);
    return problems;
  }
}
