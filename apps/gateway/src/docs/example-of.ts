import type { SchemaObject } from './schema-object.js';

type Shape = Exclude<SchemaObject, { $ref: string }>;
export type Schemas = Readonly<Record<string, SchemaObject>>;

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2018-02-07T21:00:00Z',
  date: '2018-02-07',
  uuid: '4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11',
  uri: 'urn:tapedeck:problem:not-found',
  'uri-reference': '/v1/scalping',
};
const DECIMAL = '101.25';
const WHOLE = 3;
const FRACTION = 1.25;

/** A value of a shape, made of the examples of its members; where a member has none, of what its type allows. */
export function exampleOf(schema: SchemaObject, schemas: Schemas): unknown {
  if ('$ref' in schema) return exampleOf(named(schema.$ref, schemas), schemas);
  if (schema.example !== undefined) return schema.example as unknown;
  const [first] = schema.allOf ?? schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) return exampleOf(first, schemas);
  if (schema.enum !== undefined) return schema.enum[0] as unknown;
  switch (schema.type) {
    case 'object':
      return exampleObject(schema, schemas);
    case 'array':
      return schema.items === undefined ? [] : [exampleOf(schema.items, schemas)];
    case 'integer':
      return within(schema, WHOLE);
    case 'number':
      return within(schema, FRACTION);
    case 'boolean':
      return false;
    default:
      return exampleText(schema);
  }
}

function named(reference: string, schemas: Schemas): SchemaObject {
  const schema = schemas[reference.slice(reference.lastIndexOf('/') + 1)];
  if (schema === undefined) throw new Error(`no shape ${reference}`);
  return schema;
}

function exampleObject({ properties = {}, additionalProperties }: Shape, schemas: Schemas): object {
  const members = Object.entries(properties).map(([name, part]) => [name, exampleOf(part, schemas)]);
  const others =
    typeof additionalProperties === 'object' ? [['momentum', exampleOf(additionalProperties, schemas)]] : [];
  return Object.fromEntries([...members, ...others]) as object;
}

function within({ minimum = -Infinity, maximum = Infinity }: Shape, usual: number): number {
  return Math.min(maximum, Math.max(minimum, usual));
}

function exampleText({ format, pattern, nullable }: Shape): string | null {
  const formatted = FORMATS[format ?? ''];
  if (formatted !== undefined) return formatted;
  if (pattern !== undefined && new RegExp(pattern).test(DECIMAL)) return DECIMAL;
  return nullable === true ? null : 'text';
}
