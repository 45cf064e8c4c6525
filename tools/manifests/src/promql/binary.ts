import { labelsKey, withoutName, type Labels, type Sample } from './series.js';

export type Value = number | readonly Sample[];

/** Which labels have to be equal for two samples to belong together; undefined: all but the name. */
export type On = readonly string[] | undefined;

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mul: (a, b) => a * b,
  Div: (a, b) => a / b,
};
const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  Gtr: (a, b) => a > b,
  Gte: (a, b) => a >= b,
  Lss: (a, b) => a < b,
  Lte: (a, b) => a <= b,
  Eql: (a, b) => a === b,
  Neq: (a, b) => a !== b,
};
const SETS: Readonly<Record<string, (a: readonly Sample[], b: readonly Sample[], on: On) => Sample[]>> = {
  And: (a, b, on) => a.filter((one) => b.some((other) => belongs(one, other, on))),
  Unless: (a, b, on) => a.filter((one) => !b.some((other) => belongs(one, other, on))),
  Or: (a, b, on) => [...a, ...b.filter((other) => !a.some((one) => belongs(one, other, on)))],
};

/** A binary operation, operators by their names in the grammar. Throws for what rules here have no use for. */
export function binary(operator: string, a: Value, b: Value, on: On): Value {
  const set = SETS[operator];
  if (set !== undefined) return set(vector(a), vector(b), on);
  if (typeof a === 'number' && typeof b === 'number') return arithmetic(operator)(a, b);
  if (typeof a === 'number')
    return vector(b).flatMap((sample) => combined(operator, sample, a, sample.value, true));
  if (typeof b === 'number') return a.flatMap((sample) => combined(operator, sample, sample.value, b, true));
  return a.flatMap((sample) => {
    const [other, more] = b.filter((one) => belongs(sample, one, on));
    if (other === undefined) return [];
    if (more !== undefined)
      throw new Error(`${operator}: many samples belong to ${JSON.stringify(sample.labels)}`);
    return combined(operator, sample, sample.value, other.value, false, on);
  });
}

/** A comparison keeps the sample as it is or drops it; arithmetic makes a new value without a name. */
function combined(
  operator: string,
  sample: Sample,
  a: number,
  b: number,
  scalar: boolean,
  on?: On,
): Sample[] {
  const compare = COMPARISONS[operator];
  if (compare !== undefined) return compare(a, b) ? [sample] : [];
  const labels = scalar || on === undefined ? withoutName(sample.labels) : only(sample.labels, on);
  return [{ labels, value: arithmetic(operator)(a, b) }];
}

function arithmetic(operator: string): (a: number, b: number) => number {
  const calculate = ARITHMETIC[operator];
  if (calculate === undefined) throw new Error(`operator ${operator} is not supported`);
  return calculate;
}

function vector(value: Value): readonly Sample[] {
  if (typeof value === 'number') throw new Error('expected a vector, received a number');
  return value;
}

function belongs(a: Sample, b: Sample, on: On): boolean {
  const part = (labels: Labels) => labelsKey(on === undefined ? withoutName(labels) : only(labels, on));
  return part(a.labels) === part(b.labels);
}

export function only(labels: Labels, names: readonly string[]): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => names.includes(name)));
}
