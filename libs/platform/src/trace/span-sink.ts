import type { Tracer } from '@opentelemetry/api';
import type { EventIds } from './event-ids.js';

/** Where spans go. */
export interface SpanSink {
  readonly tracer: Tracer;
  readonly ids: EventIds;
  close(): Promise<void>;
}
