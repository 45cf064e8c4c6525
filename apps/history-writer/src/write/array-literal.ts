const SPECIAL = /["\\]/;
const EACH_SPECIAL = /["\\]/g;

/**
 * An array as PostgreSQL spells it (`{1,2}`, `{"a","b"}`). `unnest` would flatten an array of arrays, so a column that
 * is an array itself travels as text and is cast where it is inserted.
 */
export function arrayLiteral(values: readonly (number | string)[]): string {
  let elements = '';
  for (const value of values) elements += `${elements === '' ? '' : ','}${element(value)}`;
  return `{${elements}}`;
}

function element(value: number | string): string {
  if (typeof value === 'number') return String(value);
  return `"${SPECIAL.test(value) ? value.replace(EACH_SPECIAL, '\\$&') : value}"`;
}
