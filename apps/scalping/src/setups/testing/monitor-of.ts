import type { ScalpingMonitorData } from '@tapedeck/contracts';
import type { MonitorInput, MonitorMember } from '../monitor-input.js';
import { computeMonitor } from '../monitor.calculator.js';
import { MINUTE_MS, sessionOf } from './sessions.js';

export const RISK = { equity: 100_000, riskPerTradeRatio: 0.005, maxPositionRatio: 1 };

/** The input so many minutes into the n-th session. */
export function inputOf(members: readonly MonitorMember[], minute: number, n = 0): MonitorInput {
  const session = sessionOf(n);
  return {
    universe: 'test',
    asOf: session.open + minute * MINUTE_MS,
    session,
    earlierSessions: Array.from({ length: n }, (_, i) => sessionOf(i)),
    members,
    risk: RISK,
  };
}

/** The data of a monitor that must not be closed. */
export function snapshotOf(input: MonitorInput): ScalpingMonitorData {
  const result = computeMonitor(input);
  if (result.kind === 'closed') throw new Error(result.reason);
  return result.data;
}
