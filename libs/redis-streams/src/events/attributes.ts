/** Attributes that every entry must have, in the order in which they are written after `specversion`. */
export const REQUIRED_ATTRIBUTES = [
  'id',
  'source',
  'type',
  'subject',
  'time',
  'datacontenttype',
  'dataschema',
] as const;

/** Field names that an extension may not take. */
export const RESERVED_FIELDS: ReadonlySet<string> = new Set([
  'specversion',
  ...REQUIRED_ATTRIBUTES,
  'sequence',
  'traceparent',
  'data',
]);

/** CloudEvents 1.0, naming conventions: lower-case ASCII letters and digits. */
export const EXTENSION_NAME = /^[a-z0-9]+$/;

/** `application/json`, `application/problem+json; charset=utf-8`, … */
export const JSON_CONTENT = /^[\w.+-]+\/([\w.-]+\+)?json\s*(;.*)?$/i;

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

export function isTimestamp(text: string): boolean {
  return RFC_3339.test(text) && !Number.isNaN(Date.parse(text));
}
