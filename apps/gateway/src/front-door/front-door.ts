import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { HttpMetrics } from '../http/http-metrics.js';
import type { NearCache } from '../near-cache/near-cache.js';
import type { FirstReads } from '../snapshots/first-reads.js';
import type { LatestAddresses } from '../snapshots/latest-addresses.js';
import { representationFor, type Representation } from '../snapshots/representation.js';
import { scanHeaders } from './header-scan.js';
import type { LaneGate } from './lane-gate.js';
import type { ReadyAnswers } from './ready-answers.js';

/** As it is, and the client has it. */
const KNOWN: Representation = { encoding: 'identity', body: undefined };

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
    reads: FirstReads,
    gate: LaneGate,
  ): void {
    this.answer = (request, response) => {
      const startedMs = performance.now();
      const { method, url = '' } = request;
      const address = addresses.find(url);
      if (address === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
      const snapshot = cache.now(address.key, startedMs);
      if (snapshot === undefined) return false;
      const wallMs = Date.now();
      const answer = answers.of(snapshot, wallMs);
      if (answer === undefined || (answer.stale && !address.servesStale)) return false;
      const asked = scanHeaders(request.rawHeaders);
      if (!asked.host || asked.body) return false;
      // Last, because passing may cost the client something.
      const verdict = gate(request);
      if (!verdict.pass) return false;
      const shown = asked.particular
        ? asked.tag === snapshot.etag
          ? KNOWN
          : representationFor(snapshot, request.headers, answer.lastModified)
        : { encoding: 'identity' as const, body: snapshot.body };
      const head = answer.head(shown, verdict.headers);
      head.send(response, wallMs, method === 'HEAD', verdict.changing);
      const tookMs = performance.now() - startedMs;
      metrics.observeDirect(method, address.route, head.status, tookMs);
      reads.answered(snapshot, address.route, tookMs);
      return true;
    };
  }

  /** The framework knows how to say goodbye to each connection. */
  close(): void {
    this.answer = undefined;
  }
}
