import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { HttpMetrics } from '../http/http-metrics.js';
import type { NearCache } from '../near-cache/near-cache.js';
import type { LatestAddresses } from '../snapshots/latest-addresses.js';
import { representationFor } from '../snapshots/representation.js';
import type { LaneGate } from './lane-gate.js';
import { openGate } from './open-gate.js';
import type { ReadyAnswers } from './ready-answers.js';

/**
 * Answers, ahead of the framework, what needs nothing but memory: GET and HEAD of an address that has been answered before
 * with the latest of a key, while the near cache knows what that key holds. Everything else, and everything while closing,
 * goes to the framework as it came; whatever is answered here, it would answer alike.
 */
export class FrontDoor {
  private answer: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;

  /** What the server calls for each request. */
  before(slowLane: RequestListener): RequestListener {
    return (request, response) => {
      if (this.answer?.(request, response) !== true) slowLane(request, response);
    };
  }

  open(
    addresses: LatestAddresses,
    cache: NearCache,
    answers: ReadyAnswers,
    metrics: HttpMetrics,
    gate: LaneGate = openGate,
  ): void {
    this.answer = (request, response) => {
      const startedMs = performance.now();
      const { method, url = '' } = request;
      const address = addresses.find(url);
      if (address === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
      const snapshot = cache.now(address.key);
      if (snapshot === undefined) return false;
      const answer = answers.of(snapshot);
      if (answer === undefined || (answer.stale && !address.servesStale)) return false;
      const { headers } = request;
      if (headers.host === undefined || hasBody(request)) return false;
      // Last, because passing may cost the client something.
      const verdict = gate(request);
      if (!verdict.pass) return false;
      const { encoding, body } = representationFor(snapshot, headers, answer.lastModified);
      const status = body === undefined ? 304 : 200;
      const lines = [...answer.lines(encoding, body?.length)];
      for (const name in verdict.headers) lines.push(name, verdict.headers[name] ?? '');
      response.writeHead(status, lines);
      if (method === 'HEAD') response.end();
      else response.end(body);
      metrics.observeDirect(method, address.route, status, performance.now() - startedMs);
      return true;
    };
  }

  /** The framework knows how to say goodbye to each connection. */
  close(): void {
    this.answer = undefined;
  }
}

/** Nobody here would read it. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}
