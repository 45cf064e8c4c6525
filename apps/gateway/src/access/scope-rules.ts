import type { ApiKeyScope } from '@tapedeck/platform';

/** What a request needs: a key of that scope, or nothing. */
export type NeededScope = ApiKeyScope | 'open';

interface ScopeRule {
  readonly methods: readonly string[] | 'any';
  /** Of the decoded path without its query. */
  readonly path: RegExp;
  readonly scope: NeededScope;
}

const READS = ['GET', 'HEAD'];

/**
 * Which scope each method and path needs: the first rule that fits. The rules look at the shape of a path, not at a list of
 * routes, and the last two fit everything, so that a path that does not exist needs what any path like it would: the
 * answer to a key without that scope is the same for both.
 */
export const SCOPE_RULES: readonly ScopeRule[] = [
  { methods: READS, path: /^\/health\/(live|ready)$/, scope: 'open' },
  { methods: 'any', path: /^\/v1\/ops(\/|$)/, scope: 'admin' },
  { methods: ['POST'], path: /^\/v1\/(ai|llm)(\/|$)/, scope: 'ingest' },
  { methods: [...READS, 'OPTIONS'], path: /^/, scope: 'read' },
  { methods: 'any', path: /^/, scope: 'admin' },
];

/** The scope that a method of a path needs; `path` is a route's template, or decoded as the router decodes it. */
export function neededScope(method: string, path: string): NeededScope {
  const rule = SCOPE_RULES.find(
    ({ methods, path: pattern }) => (methods === 'any' || methods.includes(method)) && pattern.test(path),
  );
  return rule?.scope ?? 'admin';
}
