import { newApiKey, type ApiKeyScope } from '@tapedeck/platform';
import type { Chance } from '../chance.js';

export type Scope = ApiKeyScope;

/** Whose key a request shows, if any. */
export type Shown = Scope | 'none' | 'stranger' | 'expired' | 'garbled' | 'both';

const SCOPES: readonly Scope[] = ['read', 'ingest', 'admin'];
const PAST = '2020-01-01T00:00:00Z';

/** One key for each scope, one that has expired, and one that nobody knows. */
export class FuzzKeys {
  private readonly keys: Readonly<Record<Scope | 'stranger' | 'expired', string>>;
  /** What the gateway is told: `GATEWAY_API_KEYS`. */
  readonly stored: string;

  constructor() {
    const scoped = SCOPES.map((scope) => [scope, newApiKey({ name: scope, scopes: [scope] })] as const);
    const expired = newApiKey({ name: 'expired', scopes: SCOPES, expiresAt: PAST });
    const stranger = newApiKey({ name: 'stranger', scopes: SCOPES });
    const [read, ingest, admin] = scoped.map(([, { key }]) => key);
    this.keys = {
      read: read ?? '',
      ingest: ingest ?? '',
      admin: admin ?? '',
      expired: expired.key,
      stranger: stranger.key,
    };
    this.stored = [...scoped.map(([, { line }]) => line), expired.line].join('\n');
  }

  headers(shown: Shown, chance: Chance): Record<string, string> {
    switch (shown) {
      case 'none':
        return {};
      case 'garbled':
        return {
          authorization: chance.pick(['Basic eDp5', 'Bearer', 'Bearer x y', `Bearer ${this.keys.read}x`]),
        };
      case 'both':
        return { authorization: `Bearer ${this.keys.read}`, 'x-api-key': this.keys.read };
      default:
        return chance.next() < 0.5
          ? { authorization: `Bearer ${this.keys[shown]}` }
          : { 'x-api-key': this.keys[shown] };
    }
  }
}
