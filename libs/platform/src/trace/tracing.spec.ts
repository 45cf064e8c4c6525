import { describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { currentTrace } from './current-trace.js';
import { EventIds } from './event-ids.js';
import { parseTraceparent, traceparentOf } from './traceparent.js';
import { Tracing } from './tracing.js';

const EVENT = '0a1b2c3d-4e5f-5061-8273-8495a6b7c8d9';
const TRACE = '0a1b2c3d4e5f506182738495a6b7c8d9';
const ROOT = '0a1b2c3d4e5f5061';

function collected() {
  const exporter = new InMemorySpanExporter();
  const ids = new EventIds();
  const provider = new TracerProvider({
    idGenerator: ids,
    spanProcessors: [new SimpleSpanProcessor({ exporter })],
  });
  const sink = { tracer: provider.getTracer('test'), ids, close: () => provider.shutdown() };
  return { exporter, tracing: new Tracing(sink) };
}

describe('tracing by event', () => {
  it('hangs everything on a root that has the ids of the event', async () => {
    const { exporter, tracing } = collected();
    const header = await tracing.event(EVENT, 'slot', { a: 1 }, async ({ child }) => {
      await child('compute', {}, async () => undefined);
      return child('publish', {}, (traceparent) => Promise.resolve(traceparent));
    });
    tracing.record(header, { name: 'store', attributes: {}, startedAtMs: 1_000, endedAtMs: 2_000 });
    tracing.record(traceparentOf(EVENT), {
      name: 'read',
      attributes: {},
      startedAtMs: 3_000,
      endedAtMs: 3_001,
    });
    const spans = exporter.getFinishedSpans();
    expect(spans.every((span) => span.spanContext().traceId === TRACE)).toBe(true);
    const parents = Object.fromEntries(spans.map((span) => [span.name, span.parentSpanContext?.spanId]));
    const publish = spans.find(({ name }) => name === 'publish')?.spanContext().spanId;
    expect(parents).toEqual({ slot: undefined, compute: ROOT, publish: ROOT, store: publish, read: ROOT });
    expect(spans.find(({ name }) => name === 'slot')?.spanContext().spanId).toBe(ROOT);
  });

  it('shows an error in the spans that it ended, and lets it through', async () => {
    const { exporter, tracing } = collected();
    const failing = tracing.event(EVENT, 'slot', {}, ({ child }) =>
      child('compute', {}, () => Promise.reject(new Error('no bars'))),
    );
    await expect(failing).rejects.toThrow('no bars');
    expect(exporter.getFinishedSpans().map(({ name, status }) => [name, status.message])).toEqual([
      ['compute', 'Error: no bars'],
      ['slot', 'Error: no bars'],
    ]);
  });

  it('names the trace in log lines, collected or not, and gives the same header to the event', async () => {
    const seen: unknown[] = [];
    await new Tracing().event(EVENT, 'slot', {}, ({ child }) =>
      child('publish', {}, async (traceparent) => void seen.push(traceparent, currentTrace())),
    );
    expect(seen).toEqual([`00-${TRACE}-${ROOT}-01`, { trace_id: TRACE }]);
    expect(currentTrace()).toEqual({});
  });

  it('gives two events at the same time a trace each', async () => {
    const { exporter, tracing } = collected();
    const other = EVENT.replace('0a', 'ff');
    await Promise.all(
      [EVENT, other].map((id) =>
        tracing.event(id, 'slot', {}, ({ child }) => child('compute', {}, () => Promise.resolve())),
      ),
    );
    const traces = exporter.getFinishedSpans().map((span) => span.spanContext().traceId);
    expect(traces.filter((id) => id === TRACE)).toHaveLength(2);
    expect(new Set(traces).size).toBe(2);
  });

  it.each([
    '',
    'x',
    `01-${TRACE}-${ROOT}-01`,
    `00-${'0'.repeat(32)}-${ROOT}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
  ])('hangs nothing on the header %j', (header) => {
    const { exporter, tracing } = collected();
    expect(parseTraceparent(header)).toBeUndefined();
    tracing.record(header, { name: 'store', attributes: {}, startedAtMs: 1, endedAtMs: 2 });
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});
