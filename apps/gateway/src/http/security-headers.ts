import type { FastifyReply, FastifyRequest } from 'fastify';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Nothing that the API answers may be run or framed. The documentation page is the one that loads scripts. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'";
const DOCS_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Those of everything but the documentation. */
export const API_SECURITY_HEADERS: Readonly<Record<string, string>> = {
  ...HEADERS,
  'content-security-policy': API_POLICY,
};

export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers(
    request.url.startsWith('/docs')
      ? { ...HEADERS, 'content-security-policy': DOCS_POLICY }
      : API_SECURITY_HEADERS,
  );
}
