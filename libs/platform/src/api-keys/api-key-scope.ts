/**
 * What a key may do: `read` data, `ingest` facts, or act as `admin` on what is held and on the streams. None implies
 * another, so a key that should do several things lists them all.
 */
export const API_KEY_SCOPES = ['read', 'ingest', 'admin'] as const;

export type ApiKeyScope = (typeof API_KEY_SCOPES)[number];

export function isApiKeyScope(text: unknown): text is ApiKeyScope {
  return (API_KEY_SCOPES as readonly unknown[]).includes(text);
}
