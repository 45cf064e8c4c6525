import { parseMoment } from '@tapedeck/contracts';
import { invalidParameter } from '../invalid-parameter.js';
import { parseDay } from './parse-day.js';

export const MOMENT_EXPECTED = 'an ISO 8601 moment with a zone, such as 2018-02-07T21:00:00Z';
const MOMENT_OR_DAY_EXPECTED = `${MOMENT_EXPECTED}, or a UTC date, such as 2018-02-07`;

const DAY_MS = 86_400_000;

/** Reads query parameters strictly: each throws a 422 that names the parameter, what came and what was expected. */
export class QueryReader {
  /** Throws 422 for a parameter that the route does not know: a misspelt filter must not be ignored. */
  constructor(
    private readonly query: Readonly<Record<string, unknown>>,
    known: readonly string[],
  ) {
    for (const [name, value] of Object.entries(query))
      if (!known.includes(name))
        throw invalidParameter(
          name,
          value,
          known.length > 0 ? `one of the parameters ${known.join(', ')}` : 'no parameters',
        );
  }

  /** Undefined when absent; throws when empty or given more than once. */
  text(name: string, expected: string): string | undefined {
    const value = this.query[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw invalidParameter(name, value, `${expected}, once`);
    if (value === '') throw invalidParameter(name, value, expected);
    return value;
  }

  /** Epoch milliseconds. */
  moment(name: string): number | undefined {
    const text = this.text(name, MOMENT_EXPECTED);
    if (text === undefined) return undefined;
    const epochMs = parseMoment(text);
    if (epochMs === undefined) throw invalidParameter(name, text, MOMENT_EXPECTED);
    return epochMs;
  }

  /**
   * One end of an inclusive range, epoch milliseconds. A date means the whole UTC day: its first millisecond as the
   * start of a range, its last as the end.
   */
  rangeEnd(name: string, end: 'start' | 'end'): number | undefined {
    const text = this.text(name, MOMENT_OR_DAY_EXPECTED);
    if (text === undefined) return undefined;
    const day = parseDay(text);
    if (day !== undefined) return end === 'start' ? day : day + DAY_MS - 1;
    const epochMs = parseMoment(text);
    if (epochMs === undefined) throw invalidParameter(name, text, MOMENT_OR_DAY_EXPECTED);
    return epochMs;
  }

  wholeNumber(name: string, min: number, max: number): number | undefined {
    const expected = `a whole number from ${min} to ${max}`;
    const text = this.text(name, expected);
    if (text === undefined) return undefined;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw invalidParameter(name, text, expected);
    return value;
  }
}
