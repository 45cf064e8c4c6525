/** Epoch milliseconds of the first moment of a UTC day `YYYY-MM-DD`; undefined when the text is none, or no such day is. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const epochMs = Date.parse(`${text}T00:00:00Z`);
  // Date.parse rolls 2018-02-30 over into March.
  return !Number.isNaN(epochMs) && new Date(epochMs).getUTCDate() === Number(text.slice(8))
    ? epochMs
    : undefined;
}
