import { Logger } from '@nestjs/common';
import { Tracing } from './tracing.js';

/** A collector that does not answer holds up neither a slot nor a shutdown. */
const EXPORT_TIMEOUT_MS = 3_000;

/**
 * Sends spans to a collector by OTLP over HTTP. The SDK is loaded only where there is one: it costs some 10 MB.
 * `endpoint` is the base address, as OTEL_EXPORTER_OTLP_ENDPOINT has it; undefined: no spans.
 */
export async function openTracing(service: string, endpoint: string | undefined): Promise<Tracing> {
  if (endpoint === undefined) return new Tracing();
  const [
    { BatchSpanProcessor, TracerProvider },
    { OTLPTraceExporter },
    { resourceFromAttributes },
    { EventIds },
  ] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('./event-ids.js'),
  ]);
  const ids = new EventIds();
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_TIMEOUT_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': `tapedeck-${service}`,
      'service.namespace': 'tapedeck',
    }),
    idGenerator: ids,
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: EXPORT_TIMEOUT_MS })],
  });
  new Logger('Tracing').log(`spans go to ${endpoint}`);
  return new Tracing({ tracer: provider.getTracer('tapedeck'), ids, close: () => provider.shutdown() });
}
