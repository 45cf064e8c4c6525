import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import { decodeEntry } from '../events/decode-entry.js';
import { MalformedEntryError } from '../events/malformed-entry.error.js';
import type { StreamEntry } from '../events/stream-entry.js';
import type { StateWrite } from './append-request.js';
import { setNewerState } from './set-newer-state.js';
import { stateIdentity } from './state-identity.js';

const PAGE = 100;
const DEFAULT_LIMIT = 1_000;

export interface HealRequest {
  readonly stream: string;
  /** The state that this event left, as `appendWithState` was given it; undefined for an event without one. */
  readonly stateOf: (entry: StreamEntry) => StateWrite | undefined;
  /** Newest entries looked at, at most. Default 1,000. */
  readonly limit?: number;
}

export interface Healed {
  readonly examined: number;
  /** Keys that were absent or older than their newest event, and are set now. */
  readonly replaced: readonly string[];
}

/**
 * Sets states that are missing or older than the stream says: after a crash between the stream and the key in a
 * cluster, a key evicted or flushed. Entries that are no events are passed over. Older never replaces newer, so it may
 * run at any time, in any process.
 */
export async function healStates(
  redis: CommandCaller,
  { stream, stateOf, limit = DEFAULT_LIMIT }: HealRequest,
): Promise<Healed> {
  const newest = new Map<string, StateWrite>();
  let examined = 0;
  let end = '+';
  while (examined < limit) {
    const page = await newestBefore(redis, stream, end, Math.min(PAGE, limit - examined));
    for (const [entryId, fields] of page) {
      const state = stateIn({ stream, entryId, fields }, stateOf);
      const known = state && newest.get(state.key);
      if (state && (!known || stateIdentity(known).version < stateIdentity(state).version))
        newest.set(state.key, state);
    }
    examined += page.length;
    const oldest = page.at(-1);
    if (oldest === undefined) break;
    end = `(${oldest[0]}`;
  }
  const replaced: string[] = [];
  for (const state of newest.values())
    if ((await setNewerState(redis, state)) === 'set') replaced.push(state.key);
  return { examined, replaced };
}

async function newestBefore(
  redis: CommandCaller,
  stream: string,
  end: string,
  count: number,
): Promise<[string, string[]][]> {
  const page = await redis.call('xrevrange', stream, end, '-', 'COUNT', count);
  if (!Array.isArray(page)) throw new UnexpectedReplyError('XREVRANGE', 'a list of entries', page);
  return page as [string, string[]][];
}

function stateIn(
  { stream, entryId, fields }: { stream: string; entryId: string; fields: string[] },
  stateOf: HealRequest['stateOf'],
): StateWrite | undefined {
  try {
    return stateOf({ stream, entryId, event: decodeEntry(fields) });
  } catch (error) {
    if (error instanceof MalformedEntryError) return undefined;
    throw error;
  }
}
