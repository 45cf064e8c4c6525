import {
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import type { SpanSink } from './span-sink.js';
import { withTraceInLogs } from './current-trace.js';
import { parseTraceparent, traceIdOf, traceparentOf } from './traceparent.js';

/** Work within the first span of an event's trace. */
export interface EventSpan {
  /** Runs `work` in a span of its own below; it is given the header that names that span. */
  child<T>(name: string, attributes: Attributes, work: (traceparent: string) => Promise<T>): Promise<T>;
}

/** What has happened already, in epoch milliseconds. */
export interface PastSpan {
  readonly name: string;
  readonly attributes: Attributes;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

/**
 * Traces by event: from the slot of a schedule over the stream and the committed row to the first read over HTTP, one tree.
 * Without a place to send spans to, work runs as it would without this class.
 */
export class Tracing {
  constructor(private readonly sink?: SpanSink) {}

  get on(): boolean {
    return this.sink !== undefined;
  }

  /** Runs `work` as the root of the event's trace. Rejects with what `work` rejects with, which the span then shows. */
  event<T>(
    eventId: string,
    name: string,
    attributes: Attributes,
    work: (span: EventSpan) => Promise<T>,
  ): Promise<T> {
    return withTraceInLogs(traceIdOf(eventId), () => {
      const { sink } = this;
      if (sink === undefined)
        return work({ child: (_name, _attributes, run) => run(traceparentOf(eventId)) });
      const root = sink.ids.during(eventId, () =>
        sink.tracer.startSpan(name, { attributes, root: true }, ROOT_CONTEXT),
      );
      const below = trace.setSpan(ROOT_CONTEXT, root);
      const child: EventSpan['child'] = (childName, childAttributes, run) => {
        const span = sink.tracer.startSpan(childName, { attributes: childAttributes }, below);
        return ended(span, () => run(traceparentOf(eventId, span.spanContext().spanId)));
      };
      return ended(root, () => work({ child }));
    });
  }

  /** Adds a span that has ended below the one that a `traceparent` names; nothing for a header that is none. */
  record(traceparent: string, { name, attributes, startedAtMs, endedAtMs }: PastSpan): void {
    const parent = this.sink && parseTraceparent(traceparent);
    if (this.sink === undefined || parent === undefined) return;
    const below: Context = trace.setSpanContext(ROOT_CONTEXT, parent);
    this.sink.tracer.startSpan(name, { attributes, startTime: startedAtMs }, below).end(endedAtMs);
  }

  /** Sends what has not been sent yet. */
  async close(): Promise<void> {
    await this.sink?.close();
  }
}

async function ended<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    span.recordException(error as Error);
    span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
    throw error;
  } finally {
    span.end();
  }
}
