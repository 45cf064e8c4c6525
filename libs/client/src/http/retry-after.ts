/** `Retry-After` in milliseconds from now: seconds or a date (RFC 9110, 10.2.3). Undefined for none, and for what is neither. */
export function retryAfterMs(header: string | null, nowMs = Date.now()): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // Dates alone have a comma or words; Date.parse would take a mere number for a year.
  if (!/[a-z]/i.test(text)) return undefined;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
