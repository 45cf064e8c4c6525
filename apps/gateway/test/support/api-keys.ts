import { newApiKey, splitApiKey, type ApiKeyScope } from '@tapedeck/platform';

export interface TestKey {
  readonly id: string;
  readonly key: string;
  readonly line: string;
  /** The headers that show it. */
  readonly bearer: { readonly authorization: string };
}

/** A key with these scopes, and what the gateway stores of it. */
export function testKey(
  scopes: readonly ApiKeyScope[],
  { expiresAt, rateLimit }: { expiresAt?: string; rateLimit?: string } = {},
): TestKey {
  const made = newApiKey({ name: scopes.join('+'), scopes, expiresAt, rateLimit });
  const { id = '' } = splitApiKey(made.key) ?? {};
  return { ...made, id, bearer: { authorization: `Bearer ${made.key}` } };
}
