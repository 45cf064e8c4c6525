import { ValidateBy } from 'class-validator';
import { isStorable } from './bounded-text.validator.js';

export interface BoundedObjectRule {
  /** Levels of objects and lists, the outermost included. */
  readonly depth: number;
  /** Members and items on all levels together. */
  readonly values: number;
  /** Characters of the texts and names on all levels together. */
  readonly characters: number;
}

/**
 * The value is a JSON object of any shape within bounds: finite numbers, storable texts. It is walked to the depth
 * allowed and no deeper, so that no nesting can exhaust the stack.
 */
export function IsBoundedObject(rule: BoundedObjectRule): PropertyDecorator {
  return ValidateBy({
    name: 'isBoundedObject',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        fits(value, rule.depth, { values: rule.values, characters: rule.characters }),
      defaultMessage: () =>
        `$property must be a JSON object of at most ${rule.depth} levels, ${rule.values} values and ${rule.characters} characters, with finite numbers and texts without NUL`,
    },
  });
}

interface Left {
  values: number;
  characters: number;
}

function fits(value: unknown, levels: number, left: Left): boolean {
  switch (typeof value) {
    case 'string':
      return textFits(value, left);
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      return value === null || (levels > 0 && partsFit(value, levels, left));
    default:
      return false;
  }
}

function partsFit(value: object, levels: number, left: Left): boolean {
  for (const [name, part] of Object.entries(value)) {
    left.values -= 1;
    if (left.values < 0 || !(Array.isArray(value) || textFits(name, left))) return false;
    if (!fits(part, levels - 1, left)) return false;
  }
  return true;
}

function textFits(text: string, left: Left): boolean {
  left.characters -= text.length;
  return left.characters >= 0 && isStorable(text);
}
