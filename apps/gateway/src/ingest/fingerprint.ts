import { createHash } from 'node:crypto';

/** Tells bodies apart by what they say, however they are spelled: white space and the order of members do not count. */
export function fingerprint(body: object): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(body)))
    .digest('base64url');
}

/** Recursion is safe: a checked body has few levels. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, ordered(member)]),
  );
}
