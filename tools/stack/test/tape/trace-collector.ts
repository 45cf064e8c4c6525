import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface CollectedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Undefined for the root of a trace. */
  readonly parentSpanId?: string;
}

/** The JSON form of OTLP (https://opentelemetry.io/docs/specs/otlp/), as far as it is read here. */
interface ExportRequest {
  readonly resourceSpans: readonly {
    readonly resource: {
      readonly attributes: readonly {
        readonly key: string;
        readonly value: { readonly stringValue?: string };
      }[];
    };
    readonly scopeSpans: readonly { readonly spans: readonly Omit<CollectedSpan, 'service'>[] }[];
  }[];
}

/** Takes the spans that processes send by OTLP over HTTP, and keeps them. */
export class TraceCollector {
  private readonly spans: CollectedSpan[] = [];
  private server: Server | undefined;

  /** Its address, as OTEL_EXPORTER_OTLP_ENDPOINT has it. */
  async start(): Promise<string> {
    const server = createServer((request, response) => {
      void json(request).then((body) => {
        this.take(body as ExportRequest);
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
    this.server = server;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    if (this.server === undefined) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  ofTrace(traceId: string): CollectedSpan[] {
    return this.spans.filter((span) => span.traceId === traceId);
  }

  private take({ resourceSpans }: ExportRequest): void {
    for (const { resource, scopeSpans } of resourceSpans) {
      const name = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
      for (const { spans } of scopeSpans)
        this.spans.push(...spans.map((span) => ({ ...span, service: name })));
    }
  }
}
