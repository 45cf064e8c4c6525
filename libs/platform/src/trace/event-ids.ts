import type { IdGenerator } from '@opentelemetry/sdk-trace';
import { RandomIdGenerator } from '@opentelemetry/sdk-trace';
import { rootSpanIdOf, traceIdOf } from './traceparent.js';

/** Ids at random, but for the first span of an event's trace, whose ids are the event's. */
export class EventIds implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private eventId: string | undefined;

  /** Spans that `start` starts have the ids of that event. */
  during<T>(eventId: string, start: () => T): T {
    this.eventId = eventId;
    try {
      return start();
    } finally {
      this.eventId = undefined;
    }
  }

  generateTraceId = (): string =>
    this.eventId === undefined ? this.random.generateTraceId() : traceIdOf(this.eventId);

  generateSpanId = (): string =>
    this.eventId === undefined ? this.random.generateSpanId() : rootSpanIdOf(this.eventId);
}
