import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { Chance } from '../chance.js';
import type { AnyFault } from '../fault.js';
import { gather } from '../verdict/gather.js';
import { judge } from '../verdict/judge.js';
import type { Verdict } from '../verdict/verdict.js';
import type { PostgresHost } from '../world/postgres-host.js';
import { tailOf } from '../world/program.js';
import type { RedisHost } from '../world/redis-host.js';
import { until } from '../world/until.js';
import { World } from '../world/world.js';
import { groupState } from './group-state.js';
import { recovered } from './recovered.js';
import type { RoundReport } from './round-report.js';

/** Rows stored before the strike: the load is flowing through everything. */
const FLOWING_ROWS = 20;
const STARTED_WITHIN_MS = 30_000;
const SETTLED_WITHIN_MS = 30_000;
/** The strike comes at a moment of its own within so much of the flow. */
const STRIKE_WITHIN_MS = 300;
const RECOVERS_WITHIN_MS = 20_000;
const LOG_LINES = 40;

export interface RoundPlan {
  readonly fault: AnyFault;
  readonly round: number;
  readonly seed: string;
}

/** One round of a fault on these servers, from an empty tape to the verdict. Never rejects: what goes wrong is reported. */
export async function runRound(
  { fault, round, seed }: RoundPlan,
  servers: { readonly redis: RedisHost; readonly postgres: PostgresHost },
): Promise<RoundReport> {
  const chance = Chance.of(seed, fault.name, round);
  const dir = await mkdtemp(join(tmpdir(), 'tapedeck-faults-round-'));
  const problems: string[] = [];
  let recoverMs: number | undefined;
  let verdict: Verdict | undefined;
  let world: World | undefined;
  try {
    world = await World.open(servers, fault.needs ?? {}, { dir, seed: `${seed}/${fault.name}/${round}` });
    await flowing(world);
    await sleep(chance.between(0, STRIKE_WITHIN_MS));
    await fault.strike(world, chance);
    if (fault.lastsMs !== undefined) await sleep(chance.between(...fault.lastsMs));
    await fault.heal?.(world, chance);
    const { tried } = await world.publisher.ledger();
    recoverMs = await recovered(world, tried, fault.recoversWithinMs ?? RECOVERS_WITHIN_MS);
    await drained(world, problems);
    verdict = judge(await gather(world, new Set(tried.keys())), fault.kind, world.announced);
    problems.push(...verdict.problems, ...((await fault.check?.(world)) ?? []));
    await ended(world, fault, problems);
  } catch (error) {
    problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await world?.close().catch((error: unknown) => problems.push(`could not be closed: ${String(error)}`));
  }
  const logs = problems.length > 0 ? await logsOf(dir) : undefined;
  await rm(dir, { recursive: true, force: true });
  return { fault: fault.name, round, seed, recoverMs, verdict, problems, logs };
}

/** The load passes through everything, and every writer takes part. */
async function flowing(world: World): Promise<void> {
  const everybody = world.writers.length;
  await until(
    'the load is flowing',
    async () => {
      const [row] = await world.query<{ count: string }>('SELECT count(*) FROM top_picks_runs');
      if (Number(row?.count) < FLOWING_ROWS) return false;
      const consumers = (await world.tape.xinfo(
        'CONSUMERS',
        STREAMS.topPicks,
        GROUPS.historyWriter,
      )) as unknown[];
      return consumers.length >= everybody;
    },
    STARTED_WITHIN_MS,
  );
}

/** The publisher finishes what it has begun, and the writers everything that is on the tape. */
async function drained(world: World, problems: string[]): Promise<void> {
  const code = await world.publisher.terminate();
  if (code !== 0) problems.push(`the publisher ended with ${code}`);
  await until(
    'everything on the tape is acknowledged',
    async () => {
      // Redis may still be on its way back to us, who were not the ones to wait for.
      const state = await groupState(world.tape).catch(() => undefined);
      return state?.pending === 0 && state.undelivered === 0;
    },
    SETTLED_WITHIN_MS,
  );
}

async function ended(world: World, { needs }: AnyFault, problems: string[]): Promise<void> {
  await Promise.all(
    world.writers
      .filter(({ running }) => running)
      .map(async (writer) => {
        const code = await writer.terminate();
        if (code !== 0) problems.push(`${writer.consumer}, asked to end, ended with ${code}`);
      }),
  );
  if (needs?.restartWriters === true) return;
  for (const { consumer, deaths } of world.writers)
    if (deaths.length > 0) problems.push(`${consumer} ended by itself: ${deaths.join(', ')}`);
}

async function logsOf(dir: string): Promise<string> {
  const tails = ['publisher', 'writer-0', 'writer-1'].map(async (name) => {
    const tail = await tailOf(join(dir, `${name}.log`), LOG_LINES);
    return tail === '' ? '' : `--- ${name}\n${tail}\n`;
  });
  return (await Promise.all(tails)).join('');
}
