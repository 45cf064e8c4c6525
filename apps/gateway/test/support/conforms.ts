import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** Where a value is not as the document says, or has what the document does not mention; none when it is as documented. */
export function deviations(document: OpenAPIObject, schema: Schema, value: unknown, at = '$'): string[] {
  const within = (inner: Schema, part: unknown, where: string) => deviations(document, inner, part, where);
  if (schema.$ref !== undefined) {
    const named = document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
    return named === undefined ? [`${at}: no shape ${schema.$ref}`] : within(named as Schema, value, at);
  }
  if (value === null) return schema.nullable === true ? [] : [`${at}: null`];
  if (schema.allOf !== undefined) return schema.allOf.flatMap((one) => within(one, value, at));
  if (schema.anyOf !== undefined) {
    const fits = schema.anyOf.map((one) => within(one, value, at));
    return fits.some(({ length }) => length === 0) ? [] : fits.flat();
  }
  const wrong = (what: string) => [`${at}: expected ${what}, received ${JSON.stringify(value)}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return wrong(schema.enum.join());
  switch (schema.type) {
    case 'string': {
      if (typeof value !== 'string') return wrong('a string');
      if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value))
        return wrong(schema.pattern);
      return (FORMATS[schema.format ?? ''] ?? /^/).test(value) ? [] : wrong(schema.format ?? '');
    }
    case 'integer':
    case 'number': {
      const isNumber = typeof value === 'number' && value >= (schema.minimum ?? -Infinity);
      return isNumber && (schema.type === 'number' || Number.isInteger(value)) ? [] : wrong(schema.type);
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('a boolean');
    case 'array':
      if (!Array.isArray(value)) return wrong('an array');
      return value.flatMap((item, n) => within(schema.items ?? {}, item, `${at}[${n}]`));
    case 'object': {
      if (typeof value !== 'object' || Array.isArray(value)) return wrong('an object');
      const missing = (schema.required ?? []).filter((name) => !(name in value));
      return [
        ...missing.map((name) => `${at}.${name}: missing`),
        ...Object.entries(value).flatMap(([name, part]) => {
          const { properties, additionalProperties: others = properties === undefined } = schema;
          const member = properties?.[name] ?? (others === true ? {} : others);
          return member === false ? [`${at}.${name}: not mentioned`] : within(member, part, `${at}.${name}`);
        }),
      ];
    }
    default:
      return [];
  }
}
