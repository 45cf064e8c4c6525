import type { StreamName } from '@tapedeck/contracts';
import { TAPE_START, type TapePlace } from '@tapedeck/redis-streams';

/** How far every stream of the product has been read; a stream that is left out has not been read at all. */
export type TapePosition = ReadonlyMap<string, TapePlace>;

export function placeIn(position: TapePosition, stream: StreamName): TapePlace {
  return position.get(stream) ?? TAPE_START;
}

/** The same position, further on in one stream. */
export function movedTo(position: TapePosition, stream: string, place: TapePlace): TapePosition {
  return new Map(position).set(stream, place);
}
