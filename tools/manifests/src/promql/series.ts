export type Labels = Readonly<Record<string, string>>;

/** One sample of one series at a moment; the name of the metric is the label `__name__`. */
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** Values at equal distances from 0 on; undefined where there was no sample. */
export interface Series {
  readonly labels: Labels;
  readonly values: readonly (number | undefined)[];
}

/** Series by their labels, as a Prometheus holds them for a rule. */
export interface Store {
  readonly intervalS: number;
  readonly series: readonly Series[];
}

export const NAME = '__name__';

export function withoutName(labels: Labels): Labels {
  const { [NAME]: _name, ...rest } = labels;
  return rest;
}

/** Equal for equal labels, whatever their order. */
export function labelsKey(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}
