import { compareEntryIds } from '../delivery/compare-entry-ids.js';
import { entryIdBefore } from '../delivery/entry-id-before.js';
import type { TapeEnds } from './tape-ends.js';
import { TAPE_START, type TapePlace } from './tape-place.js';

/**
 * Why a stream cannot be read on from a place as if nothing had happened.
 *
 * trimmed: `lost` entries behind the place are gone, those from `resumeAt` on are there.
 * reset: the place lies ahead of the stream, or the stream has had fewer entries than were read of it: it was flushed and
 * made again, or Redis came back without its newest entries. What is there now is read from `resumeAt` on.
 */
export interface TapeBreak {
  readonly kind: 'trimmed' | 'reset';
  readonly stream: string;
  readonly place: TapePlace;
  readonly resumeAt: TapePlace;
  /** Entries trimmed and never read; 0 for a reset, of which nobody knows. */
  readonly lost: number;
}

/** What has broken since a stream was read up to a place; undefined when reading just goes on. */
export function tapeBreak(
  stream: string,
  place: TapePlace,
  ends: TapeEnds | undefined,
): TapeBreak | undefined {
  const broken = (kind: TapeBreak['kind'], resumeAt: TapePlace, lost = 0): TapeBreak => ({
    kind,
    stream,
    place,
    resumeAt,
    lost,
  });
  if (ends === undefined) return place.entryId === '0-0' ? undefined : broken('reset', TAPE_START);
  const begin = { entryId: '0-0', entriesAdded: ends.entriesAdded - ends.length };
  if (compareEntryIds(ends.lastGeneratedId, place.entryId) < 0) return broken('reset', begin);
  // Trimming takes the oldest: while one is left at or before the place, everything behind it is there.
  if (ends.oldestId !== undefined && compareEntryIds(ends.oldestId, place.entryId) <= 0) return undefined;
  const appendedSince = ends.entriesAdded - place.entriesAdded;
  if (appendedSince < 0) return broken('reset', begin);
  const lost = appendedSince - ends.length;
  if (lost <= 0) return undefined;
  const entryId = ends.oldestId === undefined ? ends.lastGeneratedId : entryIdBefore(ends.oldestId);
  return broken('trimmed', { ...begin, entryId }, lost);
}
