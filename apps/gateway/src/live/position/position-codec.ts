import { crc32 } from 'node:zlib';
import { ALL_STREAMS } from '@tapedeck/contracts';
import type { TapePlace } from '@tapedeck/redis-streams';
import { STREAM_CODES } from './stream-codes.js';
import { placeIn, type TapePosition } from './tape-position.js';
import { readVarint, varint } from './varint.js';

/** Changes whenever what follows it is written in another way. */
const VERSION = '1.';
const CHECKSUM_BYTES = 4;
const NUMBERS_A_STREAM = 4;
/** Every stream with the longest numbers, several times over: nothing longer is looked at. */
const LONGEST = 1_024;

const STREAM_OF_CODE = new Map(ALL_STREAMS.map((stream) => [STREAM_CODES[stream], stream]));

/** Only one stream moves at a time: the numbers of the others are at hand. */
const written = new WeakMap<TapePlace, readonly number[]>();

/**
 * A position as the id of a server-sent event, opaque to clients: for each stream that has been read its code, the two halves
 * of the entry's id and the count of entries as varints, a checksum before them, in base64url.
 */
export function encodePosition(position: TapePosition): string {
  const numbers: number[] = [];
  for (const stream of ALL_STREAMS) {
    const place = placeIn(position, stream);
    if (place.entryId !== '0-0' || place.entriesAdded !== 0)
      numbers.push(...varint(BigInt(STREAM_CODES[stream])), ...numbersOf(place));
  }
  const body = Buffer.from(numbers);
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32BE(crc32(body));
  return VERSION + Buffer.concat([checksum, body]).toString('base64url');
}

/**
 * The position that an id holds; undefined for a text that encodePosition cannot have made. A stream of a later release is left
 * out: this one has nothing of it to send.
 */
export function decodePosition(text: string): TapePosition | undefined {
  if (!text.startsWith(VERSION) || text.length > LONGEST) return undefined;
  const encoded = text.slice(VERSION.length);
  const bytes = Buffer.from(encoded, 'base64url');
  if (bytes.toString('base64url') !== encoded || bytes.length < CHECKSUM_BYTES) return undefined;
  const body = bytes.subarray(CHECKSUM_BYTES);
  if (bytes.readUInt32BE() !== crc32(body)) return undefined;
  const position = new Map<string, TapePlace>();
  const codes = new Set<number>();
  for (let offset = 0; offset < body.length;) {
    const found = readPlace(body, offset);
    if (found === undefined || codes.has(found.code)) return undefined;
    codes.add(found.code);
    const stream = STREAM_OF_CODE.get(found.code);
    if (stream !== undefined) position.set(stream, found.place);
    offset = found.end;
  }
  return position;
}

function numbersOf(place: TapePlace): readonly number[] {
  const known = written.get(place);
  if (known !== undefined) return known;
  const [ms = '0', sequence = '0'] = place.entryId.split('-');
  const numbers = [BigInt(ms), BigInt(sequence), BigInt(place.entriesAdded)].flatMap(varint);
  written.set(place, numbers);
  return numbers;
}

function readPlace(body: Buffer, start: number): { code: number; place: TapePlace; end: number } | undefined {
  const values: bigint[] = [];
  let end = start;
  while (values.length < NUMBERS_A_STREAM) {
    const number = readVarint(body, end);
    if (number === undefined) return undefined;
    values.push(number.value);
    end = number.end;
  }
  const [code = 0n, ms = 0n, sequence = 0n, added = 0n] = values;
  if (added > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return { code: Number(code), place: { entryId: `${ms}-${sequence}`, entriesAdded: Number(added) }, end };
}
