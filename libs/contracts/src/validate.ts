import { validateSync, type ValidationError } from 'class-validator';
import { InvalidPayloadError } from './invalid-payload.error.js';

const SHOWN = 5;

/** Returns the instance, or throws InvalidPayloadError that names the first few faults with the value received. */
export function validated<T extends object>(type: string, instance: T): T {
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
  });
  if (errors.length > 0)
    throw new InvalidPayloadError(type, errors.flatMap((e) => describe(e)).slice(0, SHOWN));
  return instance;
}

/** Copies a plain object onto a fresh instance; anything but an object is refused. */
export function instanceOf<T extends object>(Shape: new () => T, plain: unknown, where: string): T {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    throw new InvalidPayloadError(where, [`expected an object, received ${JSON.stringify(plain)}`]);
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

function describe(error: ValidationError, path = ''): string[] {
  const here = path ? `${path}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map(
    (text) => `${here}: ${text}, received ${preview(error.value)}`,
  );
  return [...own, ...(error.children ?? []).flatMap((child) => describe(child, here))];
}

function preview(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
