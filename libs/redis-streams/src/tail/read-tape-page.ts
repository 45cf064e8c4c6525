import type { CommandCaller } from '../connection/command-caller.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { Delivery } from '../delivery/delivery.js';
import { parseEntries } from '../delivery/parse-replies.js';
import { parseTapeEnds, type TapeEnds } from './tape-ends.js';
import { TAPE_PAGE } from './tape-page.script.js';

/** Entries of a stream, and where the stream began and ended at the very moment they were read. */
export interface TapePage {
  /** Undefined where there is no stream. */
  readonly ends: TapeEnds | undefined;
  readonly entries: readonly Delivery[];
}

/** Reads the entries behind `after`, up to and with `to`, `count` at most. It changes nothing. */
export async function readTapePage(
  redis: CommandCaller,
  stream: string,
  { after, to, count }: { readonly after: string; readonly to: string; readonly count: number },
): Promise<TapePage> {
  const reply = await TAPE_PAGE.run(redis, [stream], [after, to, count]);
  if (reply === null) return { ends: undefined, entries: [] };
  if (!Array.isArray(reply)) throw new UnexpectedReplyError('tape-page', 'ends and entries', reply);
  const [ends, entries] = reply as unknown[];
  return { ends: parseTapeEnds(ends), entries: parseEntries('tape-page', stream, entries) };
}

/** Where the stream begins and ends now; undefined where there is none. */
export async function readTapeEnds(redis: CommandCaller, stream: string): Promise<TapeEnds | undefined> {
  return (await readTapePage(redis, stream, { after: '0-0', to: '0-0', count: 0 })).ends;
}
