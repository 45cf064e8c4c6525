/**
 * An array as PostgreSQL spells it (`{1,2}`, `{"a","b"}`). `unnest` would flatten an array of arrays, so a column that
 * is an array itself travels as text and is cast where it is inserted.
 */
export function arrayLiteral(values: readonly (number | string)[]): string {
  return `{${values.map(element).join()}}`;
}

function element(value: number | string): string {
  return typeof value === 'number' ? String(value) : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
