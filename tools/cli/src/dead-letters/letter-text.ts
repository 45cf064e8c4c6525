import type { DeadLetter } from '@tapedeck/redis-streams';
import { attributesOf } from '../tape/attributes-of.js';

const SHOWN_REASON = 100;
/** As wide as the longest code of the transport, so that what follows lines up. */
const CODE_WIDTH = 'malformed-entry'.length;

/** A dead letter as it is found. */
interface Letter {
  readonly id: string;
  readonly deadStream: string;
  readonly letter: DeadLetter;
  /** The fields of the original entry, name and value alternating. */
  readonly original: readonly string[];
}

/** One line: where it is, why it is there, and what it was. */
export function letterLine({ id, letter, original }: Letter): string {
  const attributes = attributesOf(original);
  const { stream, rejectedAt, code, attempts } = letter;
  const what = [attributes.get('type') ?? 'no event', attributes.get('subject'), attributes.get('time')];
  const reason = letter.reason.replace(/\s+/g, ' ').trim();
  const shown = reason.length > SHOWN_REASON ? `${reason.slice(0, SHOWN_REASON)}…` : reason;
  return [
    id,
    stream,
    rejectedAt,
    code.padEnd(CODE_WIDTH),
    `attempts ${attempts}`,
    what.filter((part) => part !== undefined).join(' '),
    shown,
  ].join('  ');
}

/** All of it as JSON, to be read and to be cut up by jq: `data` as what it says, where it is JSON. */
export function letterJson({ id, deadStream, letter, original }: Letter): string {
  const attributes = attributesOf(original);
  // Names without values, or twice the same: what is wrong would not show in an object.
  const isWhole = original.length === attributes.size * 2;
  const shown = isWhole
    ? Object.fromEntries([...attributes].map(([name, text]) => [name, name === 'data' ? parsed(text) : text]))
    : original;
  return JSON.stringify({ id, deadStream, ...letter, original: shown }, null, 2);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
