import { only } from './binary.js';
import { labelsKey, NAME, type Labels, type Sample } from './series.js';

const OPERATORS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  // NaN counts only where there is nothing else.
  max: (values) => values.reduce((a, b) => (b > a || Number.isNaN(a) ? b : a), NaN),
  min: (values) => values.reduce((a, b) => (b < a || Number.isNaN(a) ? b : a), NaN),
  count: (values) => values.length,
};

export interface Grouping {
  readonly kind: 'by' | 'without';
  readonly labels: readonly string[];
}

/** One sample a group. Throws for an operator that rules here have no use for. */
export function aggregate(operator: string, grouping: Grouping, samples: readonly Sample[]): Sample[] {
  const calculate = OPERATORS[operator];
  if (calculate === undefined) throw new Error(`aggregation ${operator} is not supported`);
  const groups = new Map<string, { labels: Labels; values: number[] }>();
  for (const { labels, value } of samples) {
    const kept = groupOf(labels, grouping);
    const key = labelsKey(kept);
    const group = groups.get(key) ?? { labels: kept, values: [] };
    group.values.push(value);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ labels, values }) => ({ labels, value: calculate(values) }));
}

function groupOf(labels: Labels, { kind, labels: names }: Grouping): Labels {
  if (kind === 'by') return only(labels, names);
  const dropped = [...names, NAME];
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !dropped.includes(name)));
}
