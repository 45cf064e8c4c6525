import { durationS } from './durations.js';
import { evaluate } from './evaluate.js';
import { labelsKey, withoutName, type Labels, type Store } from './series.js';

export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: Labels;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * The labels of the alerts of a rule that fire at a moment, when it is evaluated at every interval from 0 on: those whose
 * expression has had a sample at every evaluation for as long as `for` says.
 */
export function firing(rule: AlertRule, store: Store, atS: number): Labels[] {
  const forS = rule.for === undefined ? 0 : durationS(rule.for);
  let activeSince = new Map<string, { sinceS: number; labels: Labels }>();
  for (let nowS = 0; nowS <= atS; nowS += store.intervalS) {
    const value = evaluate(rule.expr, store, nowS);
    if (typeof value === 'number') throw new Error(`${rule.alert}: expected a vector, received a number`);
    const before = activeSince;
    activeSince = new Map(
      value.map((sample) => {
        const labels = withoutName(sample.labels);
        const key = labelsKey(labels);
        return [key, before.get(key) ?? { sinceS: nowS, labels }];
      }),
    );
  }
  return [...activeSince.values()]
    .filter(({ sinceS }) => atS - sinceS >= forS)
    .map(({ labels }) => ({ ...labels, ...rule.labels }));
}
