import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly atMs: number;
}

export type Behaviour = (response: ServerResponse, request: SeenRequest) => void;

/** A server that does with each request what the test says next; the last behaviour goes on for ever. */
export class OddServer {
  readonly seen: SeenRequest[] = [];
  private behaviours: Behaviour[] = [];
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  does(...behaviours: Behaviour[]): void {
    this.behaviours = behaviours;
    this.seen.length = 0;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    const { method = '', url = '', headers } = request;
    const seen = { method, url, headers, body: await text(request), atMs: performance.now() };
    this.seen.push(seen);
    const [behaviour] = this.behaviours;
    if (this.behaviours.length > 1) this.behaviours.shift();
    behaviour?.(response, seen);
  }
}

export function json(body: unknown, headers: Record<string, string> = {}, status = 200): Behaviour {
  return (response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(body));
}

export function problem(status: number, headers: Record<string, string> = {}, more: object = {}): Behaviour {
  const body = { type: 'urn:tapedeck:problem:test', title: 'Test', status, detail: 'a test', ...more };
  return json(body, { 'content-type': 'application/problem+json', ...headers }, status);
}

/** Hangs up without an answer. */
export const hangsUp: Behaviour = (response) => void response.destroy();

/** Hangs up in the middle of one. */
export const breaksOff: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"status":', () => response.destroy());
};

export const saysNothing: Behaviour = () => undefined;
