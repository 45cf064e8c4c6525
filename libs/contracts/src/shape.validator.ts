import { ValidateBy, type ValidationArguments, type ValidationOptions } from 'class-validator';
import { InvalidPayloadError } from './invalid-payload.error.js';
import { compileShape, type Shape } from './validate-fast.js';
import { eachOf, instanceOf, validated } from './validate.js';

/**
 * The value is one plain object of that shape, every member there and no other. `orNull` accepts null as well. The check
 * is compiled, so a payload of nested objects stays on the fast path of `compileShape`; only the words of a refusal are
 * class-validator's.
 */
export function IsShape(
  shape: Shape<object>,
  orNull?: 'orNull',
  options?: ValidationOptions,
): PropertyDecorator {
  const conforms = compileShape(shape);
  return ValidateBy(
    {
      name: 'isShape',
      validator: {
        validate: (value: unknown) => (value === null && orNull !== undefined) || conforms(value),
        defaultMessage: (details?: ValidationArguments) => `$property: ${problemsOf(shape, details?.value)}`,
      },
    },
    options,
  );
}

function problemsOf(shape: Shape<object>, plain: unknown): string {
  try {
    validated(shape.type.name, instanceDeep(shape, plain, shape.type.name));
  } catch (error) {
    if (error instanceof InvalidPayloadError) return error.problems.join('; ');
    throw error;
  }
  return `must be a complete ${shape.type.name}`;
}

function instanceDeep({ type, lists = {} }: Shape<object>, plain: unknown, where: string): object {
  const instance = instanceOf(type, plain, where) as Record<string, unknown>;
  for (const [name, shape] of Object.entries(lists))
    instance[name] = eachOf(shape.type, instance[name], `${where} ${name}`);
  return instance;
}
