import { Chance } from '../chance.js';
import type { AnyFault } from '../fault.js';
import type { Verdict } from '../verdict/verdict.js';
import type { PostgresHost } from '../world/postgres-host.js';
import type { RedisHost } from '../world/redis-host.js';
import type { RoundReport } from './round-report.js';
import { Round } from './round.js';

export interface RoundPlan {
  readonly fault: AnyFault;
  readonly round: number;
  readonly seed: string;
}

/** One round of one fault on these servers. Never rejects: what goes wrong is reported. */
export async function runRound(
  { fault, round: number, seed }: RoundPlan,
  servers: { readonly redis: RedisHost; readonly postgres: PostgresHost },
): Promise<RoundReport> {
  const problems: string[] = [];
  let recoverMs: number | undefined;
  let verdict: Verdict | undefined;
  const round = await Round.prepare();
  try {
    await round.open(servers, fault, `${seed}/${fault.name}/${number}`);
    recoverMs = await round.cause(fault, Chance.of(seed, fault.name, number));
    verdict = await round.settle();
    problems.push(...verdict.problems);
  } catch (error) {
    problems.push(described(error));
  }
  const logs = problems.length > 0 ? await round.logs() : undefined;
  await round.close().catch((error: unknown) => problems.push(`could not be closed: ${described(error)}`));
  return { fault: fault.name, round: number, seed, recoverMs, verdict, problems, logs };
}

function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
