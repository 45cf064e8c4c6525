import { validateSync, type ValidationError } from 'class-validator';
import { InvalidPayloadError } from './invalid-payload.error.js';
import type { PayloadFault } from './payload-fault.js';
import { preview } from './preview.js';

const SHOWN = 5;
const LISTED = 10;
const LONGEST_PATH = 100;

/** Own members of these names would change what the instance is. */
const RESERVED = ['__proto__', 'constructor'];

/** Returns the instance, or throws InvalidPayloadError that names the first few faults with the value received. */
export function validated<T extends object>(type: string, instance: T): T {
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
  });
  if (errors.length === 0) return instance;
  const found = errors.flatMap((error) => describe(error));
  throw new InvalidPayloadError(
    type,
    found.slice(0, SHOWN).map(({ field, text, received }) => `${field}: ${text}, received ${received}`),
    found
      .slice(0, LISTED)
      .map(({ field, text, received }) => ({ field, expected: expectation(text), received })),
  );
}

/** Copies a plain object onto a fresh instance; anything but an object is refused. */
export function instanceOf<T extends object>(Shape: new () => T, plain: unknown, where: string): T {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    throw new InvalidPayloadError(where, [`expected an object, received ${preview(plain)}`]);
  const reserved = RESERVED.find((name) => Object.hasOwn(plain, name));
  if (reserved !== undefined)
    throw InvalidPayloadError.of(where, [
      { field: reserved, expected: 'no such member', received: preview(Reflect.get(plain, reserved)) },
    ]);
  return Object.assign(new Shape(), plain);
}

/** The same for a part that may be null; a missing one is refused. */
export function partOrNull<T extends object>(Shape: new () => T, plain: T | null, where: string): T | null {
  return plain === null ? null : instanceOf(Shape, plain, where);
}

/** Maps an array element by element; anything but an array is left for the validator to refuse. */
export function eachOf<T extends object>(Shape: new () => T, plain: unknown, where: string): T[] {
  return Array.isArray(plain)
    ? plain.map((item, index) => instanceOf(Shape, item, `${where}[${index}]`))
    : (plain as T[]);
}

interface Found extends Omit<PayloadFault, 'expected'> {
  /** In class-validator's words. */
  readonly text: string;
}

function describe(error: ValidationError, path = ''): Found[] {
  const here = path ? `${path}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((text) => ({
    field: here.slice(0, LONGEST_PATH),
    text,
    received: preview(error.value),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => describe(child, here))];
}

/** `stop must be a price: …` → `a price: …`. */
function expectation(text: string): string {
  if (text.endsWith('should not exist')) return 'no such member';
  return text.replace(/^(each value in )?\S+ must (be )?/, (_, each?: string) => (each ? 'each ' : ''));
}
