import type { AnyFault } from '../fault.js';
import type { RoundReport } from './round-report.js';
import { runRound } from './run-round.js';
import { ServerPool } from './server-pool.js';

export interface FaultReport {
  readonly fault: AnyFault;
  readonly rounds: readonly RoundReport[];
}

export interface RunOptions {
  /** The rounds to run, by number: the same number and seed are the same round. */
  readonly rounds: readonly number[];
  readonly seed: string;
  /** Told of a fault that cannot be caused on this machine. */
  readonly onLeftOut?: (fault: AnyFault, reason: string) => void;
  readonly onRound?: (report: RoundReport) => void;
  readonly onFault?: (report: FaultReport) => void;
}

/** Runs each fault that often, one round after the other; those that can be caused here. */
export async function runFaults(
  faults: readonly AnyFault[],
  { rounds, seed, onLeftOut, onRound, onFault }: RunOptions,
): Promise<FaultReport[]> {
  const pool = new ServerPool();
  const reports: FaultReport[] = [];
  try {
    for (const fault of faults) {
      const reason = await fault.impossible?.();
      if (reason !== undefined) {
        onLeftOut?.(fault, reason);
        continue;
      }
      const done: RoundReport[] = [];
      for (const round of rounds) {
        const report = await runRound({ fault, round, seed }, await pool.serversFor(fault));
        if (report.problems.length > 0) await pool.discard(fault);
        done.push(report);
        onRound?.(report);
      }
      const report = { fault, rounds: done };
      reports.push(report);
      onFault?.(report);
    }
  } finally {
    await pool.stop();
  }
  return reports;
}
