import { getMetadataStorage, ValidationTypes, type ValidationArguments } from 'class-validator';

/** A class of the contracts, decorated with class-validator, and the classes of the elements of its lists. */
export interface Shape<T extends object> {
  readonly type: new () => T;
  readonly lists?: Readonly<Record<string, Shape<object>>>;
}

type Rule = (value: unknown, owner: object) => boolean;

/** True: valid beyond doubt. False: class-validator has to say. */
export type Conforms = (plain: unknown) => boolean;

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/**
 * Compiles the decorators of a shape into one pass over a plain object. The rules are the very functions that
 * class-validator calls, taken from where its decorators register them, so there is one definition of what is valid;
 * left out is what costs it 20 times as much: an error object for every value, faults or none. Answers only "valid" with
 * certainty; whatever is out of the ordinary (a member missing, a list that is none, a decorator of another kind) is left
 * to class-validator, which also finds the words.
 */
export function compileShape<T extends object>({ type, lists = {} }: Shape<T>): Conforms {
  const elements = new Map(Object.entries(lists).map(([name, shape]) => [name, compileShape(shape)]));
  const rules = new Map<string, readonly Rule[]>();
  for (const metadata of getMetadataStorage().getTargetValidationMetadatas(type, '', false, false)) {
    const known = rules.get(metadata.propertyName) ?? [];
    rules.set(metadata.propertyName, [
      ...known,
      ruleOf(metadata, type.name, elements.get(metadata.propertyName)),
    ]);
  }
  return (plain) => {
    if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return false;
    const members = Object.keys(plain);
    if (members.length !== rules.size) return false;
    for (const name of members) {
      const value: unknown = (plain as Record<string, unknown>)[name];
      for (const rule of rules.get(name) ?? [never]) if (!rule(value, plain)) return false;
    }
    return true;
  };
}

const never: Rule = () => false;

function ruleOf(metadata: Metadata, targetName: string, element: Conforms | undefined): Rule {
  if (metadata.type === ValidationTypes.NESTED_VALIDATION && element !== undefined)
    return (value) => Array.isArray(value) && value.every(element);
  if (metadata.type !== ValidationTypes.CUSTOM_VALIDATION || metadata.validateIf !== undefined) return never;
  const constraints = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls);
  if (constraints.length === 0 || constraints.some(({ async }) => async)) return never;
  const validators = constraints.map(({ instance }) => instance);
  const accepts: Rule = (value, object) => {
    const details: ValidationArguments = {
      targetName,
      property: metadata.propertyName,
      object,
      value,
      constraints: metadata.constraints as unknown[],
    };
    return validators.every((validator) => validator.validate(value, details) === true);
  };
  return metadata.each
    ? (value, object) => Array.isArray(value) && value.every((item) => accepts(item, object))
    : accepts;
}
