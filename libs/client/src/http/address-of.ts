import { OPERATIONS } from '../generated/operations.js';
import type { OperationId } from '../schema/operation-id.js';

type Place = { readonly path: string; readonly query: readonly string[] };

/** Path and query of an operation with these parameters: moments as ISO 8601, lists with commas. */
export function addressOf(operation: OperationId, parameters: object = {}): string {
  const { path, query }: Place = OPERATIONS[operation];
  const values = parameters as Readonly<Record<string, unknown>>;
  const filled = path.replace(/{(\w+)}/g, (_, name: string) => segment(name, values[name]));
  const search = new URLSearchParams(
    query.flatMap((name) => (values[name] === undefined ? [] : [[name, text(values[name])]])),
  ).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

function segment(name: string, value: unknown): string {
  const encoded = encodeURIComponent(text(value ?? ''));
  // Nothing, or dots alone, would make another path of it.
  if (/^\.{0,2}$/.test(encoded)) throw new TypeError(`${name}: expected a name, received ${String(value)}`);
  return encoded;
}

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(',') : String(value);
}
