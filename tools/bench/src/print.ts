import type { Bench, BenchResult } from './bench.js';
import { rounded } from './statistics.js';

/** One JSON object a line, for machines. */
export function asJson({ name }: Bench, { figures, ratios }: BenchResult): string {
  return JSON.stringify({ name, figures: roundedAll(figures), ratios: roundedAll(ratios) });
}

/** A table, for people. */
export function asTable({ name, about }: Bench, { figures, ratios }: BenchResult): string {
  const rows = [
    ...Object.entries(roundedAll(figures)).map(([key, value]) => [key, String(value)] as const),
    ...Object.entries(roundedAll(ratios)).map(([key, value]) => [key, `${value}×`] as const),
  ];
  const width = Math.max(...rows.map(([key]) => key.length));
  return [`${name}: ${about}`, ...rows.map(([key, value]) => `  ${key.padEnd(width)}  ${value}`), ''].join(
    '\n',
  );
}

function roundedAll(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, rounded(value)]));
}
