import type { FastifyReply, FastifyRequest } from 'fastify';

/** Seconds for which a browser need not ask again. */
const PREFLIGHT_MAX_AGE_S = 600;

const EXPOSED = [
  'Age',
  'ETag',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Snapshot-Stale',
  'Snapshot-Source',
  'Idempotency-Replayed',
  'WWW-Authenticate',
].join(', ');

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
  'access-control-allow-headers':
    'Authorization, X-API-Key, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Modified-Since, Last-Event-ID',
  'access-control-max-age': String(PREFLIGHT_MAX_AGE_S),
  'cache-control': 'no-store',
};

/**
 * Which pages of other origins may read the API from a browser. Credentials of the browser (cookies) are never allowed, for
 * any origin: the gateway knows none. Written here rather than taken from a plug-in, because the fast lane ahead of
 * Fastify must set the same headers, and a plug-in answers preflights by a route of its own.
 */
export class Cors {
  private readonly origins: ReadonlySet<string>;
  private readonly any: boolean;
  /** What an answer depends on besides its URL, so that a cache never hands it to somebody else. */
  private readonly vary: Readonly<Record<string, string>>;
  /** By allowed origin, once it has been seen; '*' where any is. */
  private readonly allowed = new Map<string, Readonly<Record<string, string>>>();

  constructor(origins: readonly string[], varyBesides: readonly string[]) {
    this.origins = new Set(origins);
    this.any = this.origins.has('*');
    const names = [...varyBesides, ...(origins.length > 0 && !this.any ? ['Origin'] : [])];
    this.vary = names.length > 0 ? { vary: names.join(', ') } : {};
  }

  /** The headers of every answer to a request with that `Origin`, if any: the same object each time. */
  headersFor(origin: string | undefined): Readonly<Record<string, string>> {
    if (origin === undefined || !this.allows(origin)) return this.vary;
    const named = this.any ? '*' : origin;
    const known = this.allowed.get(named);
    if (known !== undefined) return known;
    const headers = {
      ...this.vary,
      'access-control-allow-origin': named,
      'access-control-expose-headers': EXPOSED,
    };
    this.allowed.set(named, headers);
    return headers;
  }

  /** Answers what a browser asks before a request of its page; false for anything else. It carries no key. */
  answerPreflight(request: FastifyRequest, reply: FastifyReply): boolean {
    const { origin, 'access-control-request-method': asked } = request.headers;
    if (request.method !== 'OPTIONS' || asked === undefined) return false;
    if (origin === undefined || !this.allows(origin)) return false;
    void reply.code(204).headers(PREFLIGHT).send();
    return true;
  }

  private allows(origin: string): boolean {
    return this.any || this.origins.has(origin);
  }
}
