import type { TenthMemory } from '../million/memory-by-tenth.js';

export interface FuzzFault {
  readonly fault: string;
  /** What was sent, and what came back; enough to send it again. */
  readonly example: unknown;
  readonly count: number;
}

export interface FuzzReport {
  readonly requests: number;
  readonly seconds: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** 5xx answers by their problem type. */
  readonly problems: Readonly<Record<string, number>>;
  /** Operations of the document that answered 2xx at least once, and all of them. */
  readonly reached: number;
  readonly operations: number;
  readonly rawSockets: number;
  readonly memory: readonly TenthMemory[];
  /** Resident memory of the last tenth over that of the first three. */
  readonly growthRatio: number;
  readonly faults: readonly FuzzFault[];
}

/** Above it memory has grown; the heap breathes by some 10 %. */
export const MOST_GROWTH_RATIO = 1.15;
/** A short run ends while the heap still finds its size. */
export const GROWTH_FROM_REQUESTS = 50_000;

export function reportText(report: FuzzReport): string {
  const statuses = Object.entries(report.statuses).map(([status, count]) => `${status}: ${count}`);
  const memory = report.memory.map(({ p50Mb }) => p50Mb.toFixed(0)).join(' ');
  return [
    `${report.requests} requests in ${report.seconds.toFixed(0)} s, ${report.rawSockets} of them broken bytes on a socket`,
    `answers  ${statuses.join(', ')}`,
    `5xx      ${Object.entries(report.problems)
      .map(([type, count]) => `${type}: ${count}`)
      .join(', ')}`,
    `routes   ${report.reached} of ${report.operations} answered 2xx at least once`,
    `memory   ${memory} MB by tenth, last over first three ${report.growthRatio.toFixed(3)}`,
    ...report.faults.map(
      ({ fault, count, example }) =>
        `FAULT    ${count} x ${fault}\n         ${JSON.stringify(example).slice(0, 1_500)}`,
    ),
    report.faults.length === 0 ? 'no fault' : `${report.faults.length} kind(s) of fault`,
    '',
  ].join('\n');
}
