/**
 * A moment in the market as text: UTC, ISO 8601, whole seconds (`2018-02-07T21:00:00Z`), so that moments compare as
 * strings. Throws RangeError on a moment that is not a whole second.
 */
export function formatMoment(epochMs: number): string {
  if (!Number.isSafeInteger(epochMs) || epochMs % 1000 !== 0)
    throw new RangeError(`expected a whole second in epoch milliseconds, received ${epochMs}`);
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Epoch milliseconds of an ISO 8601 moment with a zone; undefined when the text is none, or names no real moment. */
export function parseMoment(text: string): number | undefined {
  if (!MOMENT.test(text)) return undefined;
  const epochMs = Date.parse(text);
  if (Number.isNaN(epochMs)) return undefined;
  // Date.parse rolls 2018-02-30 over into March: the day written must be the day meant.
  const day = Number(text.slice(8, 10));
  const offset = /[+-]\d{2}:\d{2}$/.exec(text)?.[0];
  const offsetMs = offset
    ? (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * 60_000
    : 0;
  return new Date(epochMs + offsetMs).getUTCDate() === day ? epochMs : undefined;
}
