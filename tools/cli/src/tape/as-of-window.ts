import { parseMoment } from '@tapedeck/contracts';

/** As-ofs from `from` to `to`, both included, in epoch milliseconds. */
export interface AsOfWindow {
  readonly from: number;
  readonly to: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LAST_OF_DAY = 'T23:59:59.999Z';

/**
 * The window that two options name: moments (`2018-02-07T21:00:00Z`), or days, of which the first begins and the last
 * ends in UTC. Without an option that side is open. Adds what is wrong to `problems`.
 */
export function asOfWindow(
  { from, to }: { readonly from?: string; readonly to?: string },
  problems: string[],
): AsOfWindow {
  const moment = (name: string, text: string, ofDay: string) => {
    const epochMs = parseMoment(DAY.test(text) ? `${text}${ofDay}` : text);
    if (epochMs === undefined)
      problems.push(
        `--${name}: expected a day such as 2018-02-07 or a moment with its zone, received ${text}`,
      );
    return epochMs ?? Number.NaN;
  };
  const window = {
    from: from === undefined ? -Infinity : moment('from', from, 'T00:00:00Z'),
    to: to === undefined ? Infinity : moment('to', to, LAST_OF_DAY),
  };
  if (window.from > window.to) problems.push(`--from ${from} is after --to ${to}`);
  return window;
}

export function isWithin({ from, to }: AsOfWindow, epochMs: number): boolean {
  return epochMs >= from && epochMs <= to;
}
