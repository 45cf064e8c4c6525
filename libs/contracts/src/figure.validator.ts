import { ValidateBy } from 'class-validator';

/** What a figure of a snapshot may be, beyond finite. */
export interface FigureRule {
  /** Smallest value allowed. */
  readonly min?: number;
  /** Largest value allowed. */
  readonly max?: number;
  /** The value must lie strictly above it: prices are above 0. */
  readonly above?: number;
  /** Only integers. */
  readonly whole?: boolean;
  /** Null stands for "not known", which is never 0. */
  readonly orNull?: boolean;
}

/** The value is a finite number within the rule. NaN and Infinity would turn into null on their way through JSON. */
export function IsFigure(rule: FigureRule = {}): PropertyDecorator {
  return ValidateBy({
    name: 'isFigure',
    validator: {
      validate: (value: unknown) => keeps(rule, value),
      defaultMessage: () => `$property must be ${words(rule)}`,
    },
  });
}

function keeps({ min, max, above, whole, orNull }: FigureRule, value: unknown): boolean {
  if (value === null) return orNull === true;
  return (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (whole !== true || Number.isInteger(value)) &&
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above)
  );
}

function words({ min, max, above, whole, orNull }: FigureRule): string {
  return [
    whole === true ? 'a whole number' : 'a finite number',
    ...range(min, max),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(orNull === true ? ['or null'] : []),
  ].join(' ');
}

function range(min: number | undefined, max: number | undefined): string[] {
  if (min !== undefined && max !== undefined) return [`from ${min} to ${max}`];
  if (min !== undefined) return [`of at least ${min}`];
  return max === undefined ? [] : [`of at most ${max}`];
}
