import { ValidateBy, type ValidationOptions } from 'class-validator';

/** NUL and half a surrogate pair: JSON carries both, no column of text takes them. */
const UNSTORABLE = /[\0\p{Cs}]/u;
const CONTROL = /\p{Cc}/u;

export interface BoundedTextRule {
  /** Most characters (UTF-16 units). */
  readonly max: number;
  /** One line: no control characters, no blanks around it. */
  readonly line?: boolean;
  /** What it must look like, and how to say so. */
  readonly like?: { readonly pattern: RegExp; readonly words: string };
  /** Null stands for none. */
  readonly orNull?: boolean;
}

/** The value is a text that is not blank, not too long, and storable as it is. */
export function IsBoundedText(rule: BoundedTextRule, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isBoundedText',
      validator: {
        validate: (value: unknown) =>
          value === null
            ? rule.orNull === true
            : typeof value === 'string' && value.trim() !== '' && isBoundedText(rule, value),
        defaultMessage: () => `${options?.each ? 'each value in ' : ''}$property must be ${words(rule)}`,
      },
    },
    options,
  );
}

function isBoundedText({ max, line, like }: BoundedTextRule, text: string): boolean {
  if (text.length > max || UNSTORABLE.test(text)) return false;
  if (line === true && (CONTROL.test(text) || text.trim() !== text)) return false;
  return like === undefined || like.pattern.test(text);
}

function words({ max, line, like, orNull }: BoundedTextRule): string {
  const kind = like?.words ?? (line === true ? 'one line of text' : 'a text');
  return `${kind}, 1 to ${max} characters${orNull === true ? ', or null' : ''}`;
}

/** Whether a text can be stored as it is. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
