import type { SpanContext } from '@opentelemetry/api';

const SAMPLED = 1;
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/**
 * The id of the trace of all that ever happens to an event: the event's own id, a UUID, as the 32 hexadecimal digits that it
 * is. Whoever knows the event (a row, a snapshot in a key) knows its trace, with nothing more to carry along.
 */
export function traceIdOf(eventId: string): string {
  return eventId.replaceAll('-', '').toLowerCase();
}

/** The id of the span that everything else in that trace hangs on. */
export function rootSpanIdOf(eventId: string): string {
  return traceIdOf(eventId).slice(0, 16);
}

/** A trace context header (https://www.w3.org/TR/trace-context/): version 00, sampled. */
export function traceparentOf(eventId: string, spanId = rootSpanIdOf(eventId)): string {
  return `00-${traceIdOf(eventId)}-${spanId}-01`;
}

/** Undefined for what is no such header, or of a version whose fields nobody knows yet. */
export function parseTraceparent(text: string): SpanContext | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(text) ?? [];
  if (traceId === undefined || spanId === undefined) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags ?? '', 16) & SAMPLED, isRemote: true };
}
