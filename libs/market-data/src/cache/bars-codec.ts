import { crc32 } from 'node:zlib';
import type { Timeframe } from '@tapedeck/contracts';
import { ByteReader } from './byte-reader.js';
import { ByteWriter } from './byte-writer.js';
import type { CachedBars } from './cached-bars.js';
import { CorruptEntryError } from './corrupt-entry.error.js';
import { readColumn, writeColumn } from './number-column.js';

/** Another layout is another version: what an older process wrote is then read anew, never misread. */
const VERSION = 2;
const CHECKSUM_BYTES = 4;
const MINUTE_MS = 60_000;
/** About what a bar takes; the buffer grows where it does not. */
const BYTES_A_BAR = 24;
/** A column takes a byte a bar at the least. */
const COLUMNS = 7;
const PRICES = ['open', 'high', 'low', 'close'] as const;

/** A version, what is covered, the columns, and a checksum of all that. No bit of a number is lost. */
export function encodeBars({ series, coveredTo, completeSince, expiresAt, source }: CachedBars): Uint8Array {
  const { openTime, closeTime, volume, adjClose, length } = series;
  const writer = new ByteWriter(64 + length * BYTES_A_BAR);
  writer.byte(VERSION);
  writer.uint32(source);
  writer.float(coveredTo);
  writer.float(completeSince);
  writer.float(expiresAt);
  writer.unsigned(length);
  const unit = [openTime, closeTime].every((times) => times.every((time) => time % MINUTE_MS === 0))
    ? MINUTE_MS
    : 1;
  writer.unsigned(unit);
  writeColumn(
    writer,
    openTime.map((time) => time / unit),
  );
  writeColumn(
    writer,
    closeTime.map((time, i) => (time - (openTime[i] as number)) / unit),
  );
  for (const name of PRICES) writeColumn(writer, series[name]);
  writeColumn(writer, volume);
  writer.byte(adjClose === undefined ? 0 : 1);
  if (adjClose !== undefined) writeColumn(writer, adjClose);
  writer.uint32(crc32(writer.written()));
  return writer.written();
}

/** Throws CorruptEntryError for anything that encodeBars has not written, in this version, for these bars. */
export function decodeBars(symbol: string, timeframe: Timeframe, bytes: Uint8Array): CachedBars {
  const body = bytes.subarray(0, Math.max(0, bytes.length - CHECKSUM_BYTES));
  const checksum = new ByteReader(bytes.subarray(body.length)).uint32();
  if (checksum !== crc32(body))
    throw new CorruptEntryError(`expected the checksum ${crc32(body)}, received ${checksum}`);
  const reader = new ByteReader(body);
  const version = reader.byte();
  if (version !== VERSION) throw new CorruptEntryError(`expected version ${VERSION}, received ${version}`);
  const source = reader.uint32();
  const coveredTo = reader.float();
  const completeSince = reader.float();
  const expiresAt = reader.float();
  const length = reader.unsigned();
  if (length * COLUMNS > reader.left)
    throw new CorruptEntryError(`expected ${length} bars, received ${reader.left} bytes for them`);
  const unit = reader.unsigned();
  const openTime = readColumn(reader, length).map((time) => time * unit);
  const closeTime = readColumn(reader, length).map((time, i) => time * unit + (openTime[i] as number));
  const series = {
    symbol,
    timeframe,
    length,
    openTime,
    closeTime,
    open: readColumn(reader, length),
    high: readColumn(reader, length),
    low: readColumn(reader, length),
    close: readColumn(reader, length),
    volume: readColumn(reader, length),
    ...(reader.byte() === 0 ? {} : { adjClose: readColumn(reader, length) }),
  };
  if (reader.left > 0) throw new CorruptEntryError(`expected no more bytes, received ${reader.left}`);
  return { series, coveredTo, completeSince, expiresAt, source };
}
