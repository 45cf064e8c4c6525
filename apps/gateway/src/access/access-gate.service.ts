import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type ApiKeyRecord, type TapedeckConfig } from '@tapedeck/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_SECURITY_HEADERS } from '../http/security-headers.js';
import { AccessMetrics } from './access-metrics.js';
import {
  ambiguousCredentials,
  forbidden,
  tooManyRequests,
  unauthorized,
  type Unauthorized,
} from './access.problems.js';
import { leaveOutOfAudit } from './audit/audit-note.js';
import { Cors } from './cors/cors.js';
import { ApiKeys } from './keys/api-keys.service.js';
import { credentialsOf } from './keys/credentials.js';
import type { LanePass, LaneVerdict } from './lane-verdict.js';
import { AttemptBound } from './limits/attempt-bound.js';
import { rateLimitHeaders } from './limits/rate-limit-headers.js';
import { RateLimiter } from './limits/rate-limiter.service.js';
import { setPrincipal } from './principal.js';
import { requestPath } from './request-path.js';
import { neededScope } from './scope-rules.js';

const TO_THE_ROUTER: LaneVerdict = { pass: false };

/**
 * Who may pass: a known key first, within its limit, with the scope that the path needs. Asked before anything is read of
 * the body or told of the routes. Without keys everybody passes, for then the gateway is bound to loopback.
 */
@Injectable()
export class AccessGate {
  readonly cors: Cors;
  private readonly attempts: AttemptBound;
  /** By the headers of an origin: the same objects each time, so that what is made of them can be kept. */
  private readonly passes = new Map<LanePass['headers'], LanePass>();

  constructor(
    @Inject(CONFIG) config: TapedeckConfig,
    private readonly apiKeys: ApiKeys,
    private readonly limiter: RateLimiter,
    private readonly metrics: AccessMetrics,
  ) {
    const guarded = apiKeys.ring !== undefined;
    this.cors = new Cors(config.gateway.corsOrigins, guarded ? ['Authorization', 'X-API-Key'] : []);
    this.attempts = new AttemptBound(config.gateway.unauthorizedLimit);
  }

  /** Throws the problem to answer with, or lets the request pass with the headers of its limit set. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const path = request.is404 ? requestPath(request.url) : (request.routeOptions.url ?? request.url);
    const scope = neededScope(request.method, path);
    if (scope === 'open') return;
    const key = this.identified(request);
    if (key !== undefined) setPrincipal(request.raw, key);
    const limit = this.limiter.of(key);
    if (limit !== undefined) {
      const waitMs = await limit.take();
      void reply.headers(rateLimitHeaders(limit));
      if (waitMs > 0) throw this.refused('rate', tooManyRequests('rate-limit', waitMs));
    }
    if (key !== undefined && !key.scopes.has(scope)) throw this.refused('scope', forbidden(scope));
  }

  /**
   * The same for a read of a known path, at once and from memory alone: a key that passes, with a token held for it.
   * Whatever else is to be said is said by `admit`, so nothing is counted or taken here when it does not pass.
   */
  lane({ method = '', url = '', headers }: IncomingMessage): LaneVerdict {
    if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith('/') || url.includes('%'))
      return TO_THE_ROUTER;
    let key: ApiKeyRecord | undefined;
    if (this.apiKeys.ring !== undefined) {
      const credentials = credentialsOf(headers);
      if (typeof credentials === 'string') return TO_THE_ROUTER;
      const found = this.apiKeys.ring.verify(credentials);
      if (typeof found === 'string') return TO_THE_ROUTER;
      const scope = neededScope(method, requestPath(url));
      if (scope !== 'open' && !found.scopes.has(scope)) return TO_THE_ROUTER;
      key = found;
    }
    const limit = this.limiter.of(key);
    if (limit !== undefined && !limit.tryTake()) return TO_THE_ROUTER;
    const pass = this.passFrom(headers.origin);
    return limit === undefined ? pass : { ...pass, changing: rateLimitHeaders(limit) };
  }

  private passFrom(origin: string | undefined): LanePass {
    const cors = this.cors.headersFor(origin);
    const known = this.passes.get(cors);
    if (known !== undefined) return known;
    const pass: LanePass = { pass: true, headers: { ...API_SECURITY_HEADERS, ...cors } };
    this.passes.set(cors, pass);
    return pass;
  }

  private identified(request: FastifyRequest): ApiKeyRecord | undefined {
    const { ring } = this.apiKeys;
    if (ring === undefined) return undefined;
    const credentials = credentialsOf(request.headers);
    if (credentials === 'ambiguous') throw this.refused('ambiguous', ambiguousCredentials());
    const found = typeof credentials === 'string' ? credentials : ring.verify(credentials);
    if (typeof found === 'string') throw this.unknown(request, found);
    return found;
  }

  private unknown(request: FastifyRequest, why: Unauthorized): Error {
    const waitMs = this.attempts.count(request.ip);
    if (waitMs > 0) {
      leaveOutOfAudit(request);
      return this.refused('attempts', tooManyRequests('unauthorized-attempts', waitMs));
    }
    const reason = why === 'none' ? 'missing' : why === 'expired' ? 'expired' : 'invalid';
    return this.refused(reason, unauthorized(why));
  }

  private refused(reason: Parameters<AccessMetrics['refused']>[0], problem: Error): Error {
    this.metrics.refused(reason);
    return problem;
  }
}
