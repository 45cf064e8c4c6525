import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface PlainAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An agent whose connections are kept, as clients in a hurry do. */
export const keptAgent = () => new Agent({ keepAlive: true });

/** Sends just the headers given and reads the answer as it comes, compressed or not: `fetch` adds to both. */
export function plainRequest(
  url: string,
  options: { method?: string; headers?: Record<string, string>; agent?: Agent } = {},
): Promise<PlainAnswer> {
  // As it is spelled: parsing the URL would drop an empty query.
  const path = url.replace(/^http:\/\/[^/]+/, '');
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ...options, path }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject).end();
  });
}
