import type { IncomingHttpHeaders } from 'node:http';
import { EVENT_TYPES } from '@tapedeck/contracts';
import { invalidParameter } from '../../http/invalid-parameter.js';
import { QueryReader } from '../../http/query/query-reader.js';
import { eventFilter, type EventFilter } from '../events/event-filter.js';
import { decodePosition } from '../position/position-codec.js';
import type { TapePosition } from '../position/tape-position.js';
import { malformedPosition, unknownEventType } from './live.problems.js';

export const KNOWN_TYPES: readonly string[] = Object.values(EVENT_TYPES).sort();

export const MAX_SUBJECTS = 50;
export const MAX_SUBJECT_LENGTH = 100;
/** Any subject of the product; `*` stands for the rest of one only at the end, behind a slash. */
const SUBJECT = /^(?:[!-)+-.0-~][!-)+-~]*(?:\/\*)?)$/;

export const TYPES_EXPECTED = `up to ${KNOWN_TYPES.length} event types separated by commas`;
export const SUBJECTS_EXPECTED = `up to ${MAX_SUBJECTS} subjects separated by commas, each of up to ${MAX_SUBJECT_LENGTH} characters, such as sp500/swing, or AAPL/* for all that begin with AAPL/`;

/** What a client asks the stream for. */
export interface LiveRequest {
  readonly filter: EventFilter;
  /** Undefined: from now on. */
  readonly from: TapePosition | undefined;
}

/** Throws 400 for a type that does not exist and for a position that no gateway sent, 422 for anything else. */
export function readLiveRequest(query: Record<string, unknown>, headers: IncomingHttpHeaders): LiveRequest {
  const reader = new QueryReader(query, ['types', 'subjects']);
  const types = listOf(reader, 'types', KNOWN_TYPES.length, TYPES_EXPECTED);
  const unknown = types.find((type) => !KNOWN_TYPES.includes(type));
  if (unknown !== undefined) throw unknownEventType(unknown, KNOWN_TYPES);
  const subjects = listOf(reader, 'subjects', MAX_SUBJECTS, SUBJECTS_EXPECTED);
  for (const subject of subjects)
    if (subject.length > MAX_SUBJECT_LENGTH || !SUBJECT.test(subject))
      throw invalidParameter('subjects', subject, SUBJECTS_EXPECTED);
  return { filter: eventFilter(types, subjects), from: positionOf(headers['last-event-id']) };
}

function listOf(reader: QueryReader, name: string, most: number, expected: string): string[] {
  const text = reader.text(name, expected);
  if (text === undefined) return [];
  const items = [...new Set(text.split(','))];
  if (items.length > most || items.includes('')) throw invalidParameter(name, text, expected);
  return items;
}

/** An empty header is what a client sends that has no id yet. */
function positionOf(header: string | string[] | undefined): TapePosition | undefined {
  const text = [header ?? ''].flat().join(', ');
  if (text === '') return undefined;
  const position = decodePosition(text);
  if (position === undefined) throw malformedPosition(text);
  return position;
}
