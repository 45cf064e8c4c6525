const LONGEST = 200;

/** What the client sent, cut to a length that is safe to send back; lists keep their first few items. */
export function excerpt(received: string): string;
export function excerpt(received: unknown): unknown;
export function excerpt(received: unknown): unknown {
  if (typeof received === 'string')
    return received.length > LONGEST ? `${received.slice(0, LONGEST)}…` : received;
  if (Array.isArray(received)) return received.slice(0, 5).map((item) => excerpt(item));
  return received;
}
