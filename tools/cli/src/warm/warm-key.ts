import { parseMoment, type Snapshot } from '@tapedeck/contracts';
import { setNewerState, type RedisConnection } from '@tapedeck/redis-streams';
import type { WarmableKey } from './warmable-key.js';

/** What became of a key. `same`, `newer`: kept, because it shows the same snapshot, or one as new or newer. */
export type Warmed =
  | { readonly outcome: 'set' | 'same' | 'newer'; readonly asOf: string }
  /** The snapshot's life has ended: the key would have gone by now. */
  | { readonly outcome: 'expired'; readonly asOf: string }
  | { readonly outcome: 'nothing' };

export interface WarmOptions {
  /** Now in the market: no later snapshot is shown. Epoch milliseconds. */
  readonly marketNow: number;
  /** Now on the wall, which lives are counted by. Epoch milliseconds. */
  readonly wallNow: number;
  readonly dryRun: boolean;
}

/** Fills one key with the newest snapshot that history has for it, unless it shows that or a newer one. */
export async function warmKey(
  redis: RedisConnection,
  { key, ttlMs, latest }: WarmableKey,
  { marketNow, wallNow, dryRun }: WarmOptions,
): Promise<Warmed> {
  const stored = await latest(marketNow);
  if (stored === undefined) return { outcome: 'nothing' };
  const { asOf, body } = stored;
  const leftMs = ttlMs === undefined ? undefined : ttlMs - (wallNow - computedAt(key, body));
  if (leftMs !== undefined && leftMs <= 0) return { outcome: 'expired', asOf };
  const state = { key, value: body, ttlMs: leftMs, idField: 'id', versionField: 'asOf' };
  return { outcome: await setNewerState(redis, state, { dryRun }), asOf };
}

function computedAt(key: string, body: Buffer): number {
  const { computedAt: text } = JSON.parse(body.toString()) as Snapshot<unknown>;
  const epochMs = parseMoment(text);
  if (epochMs === undefined)
    throw new Error(`${key}: expected a moment in the stored computedAt, received ${text}`);
  return epochMs;
}
