import { NAME, type Labels, type Series } from './series.js';

const PART = /^(?:(_)|(-?[\d.]+|NaN|stale)(?:([+-][\d.]+))?)(?:x(\d+))?$/;
const SELECTOR = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?$/;

/** A series in the notation of promtool's tests: `up{job="a"}` and `1 1 0x5 2+3x4 _`. Throws for what it cannot read. */
export function parseSeries(selector: string, values: string): Series {
  return { labels: parseLabels(selector), values: values.trim().split(/\s+/).flatMap(expand) };
}

export function parseLabels(selector: string): Labels {
  const [, name, body = ''] = SELECTOR.exec(selector.trim()) ?? [];
  if (name === undefined) throw new Error(`expected a series, received ${selector}`);
  const labels: Record<string, string> = { [NAME]: name };
  for (const [, label, value] of body.matchAll(/(\w+)="([^"]*)"/g)) labels[label as string] = value as string;
  return labels;
}

/** `a+bxn` is a, a+b, …: n+1 values; `axn` as well, all a; `_xn` are n gaps. */
function expand(part: string): (number | undefined)[] {
  const [, gap, first, step, times] = PART.exec(part) ?? [];
  if (gap !== undefined) return Array.from({ length: Number(times ?? 1) }, () => undefined);
  if (first === undefined) throw new Error(`expected values such as 0+1x10, received ${part}`);
  const start = first === 'stale' ? undefined : Number(first);
  return Array.from({ length: Number(times ?? 0) + 1 }, (_, n) =>
    start === undefined ? undefined : start + n * Number(step ?? 0),
  );
}
