import { request as open, type Agent } from 'node:http';
import type { FuzzAnswer, FuzzRequest } from './fuzz-request.js';

const GIVE_UP_MS = 30_000;

/** Sends one request and reads its answer; of a stream without an end only the head. Rejects where there is no answer. */
export function sendRequest(
  agent: Agent,
  port: number,
  { method, target, headers, body }: FuzzRequest,
  key: Readonly<Record<string, string>>,
): Promise<FuzzAnswer> {
  // Node's client tells the length of a body only of methods that usually have one.
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const outgoing = open(
      {
        host: '127.0.0.1',
        port,
        agent,
        method,
        path: target,
        headers: { ...headers, ...key, ...length },
        timeout: GIVE_UP_MS,
      },
      (incoming) => {
        const { statusCode: status = 0, headers: answered } = incoming;
        const chunks: Buffer[] = [];
        const done = () => resolve({ status, headers: answered, body: Buffer.concat(chunks).toString() });
        if (String(answered['content-type']).startsWith('text/event-stream')) {
          done();
          outgoing.destroy();
          return;
        }
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.once('end', done);
        incoming.once('error', reject);
      },
    );
    outgoing.once('timeout', () => outgoing.destroy(new Error(`no answer within ${GIVE_UP_MS} ms`)));
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
