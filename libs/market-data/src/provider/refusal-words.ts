import type { RefusalReport } from './refusal-report.js';

const SHOWN = 3;

/** What was refused, in one line for a log; undefined when nothing was. */
export function refusalWords({ accepted, refused, byReason, examples }: RefusalReport): string | undefined {
  if (refused === 0) return undefined;
  const reasons = Object.entries(byReason).map(([reason, count]) => `${count} ${reason}`);
  const named = examples
    .slice(0, SHOWN)
    .map(({ file, line, symbol, time, column, received, expected }) =>
      [
        `${file}:${line}`,
        symbol,
        time,
        column,
        `received ${JSON.stringify(received)}, expected ${expected}`,
      ].join(' '),
    );
  return `refused ${refused} of ${accepted + refused} bars (${reasons.join(', ')}), such as ${named.join('; ')}`;
}
