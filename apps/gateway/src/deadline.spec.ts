import { createServer, connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { DeadlineError, within } from './deadline.js';

const LIMIT_MS = 50;

function stall(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('within', () => {
  it('gives up on what does not answer', async () => {
    const never = new Promise<void>(() => undefined);
    await expect(within(LIMIT_MS, 'it', never)).rejects.toThrow(DeadlineError);
    await expect(within(LIMIT_MS, 'it', Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('takes an answer that came while the process stood still', async () => {
    const server = createServer((socket) => socket.end('here')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    const answer = once(socket, 'data').then(([chunk]) => String(chunk));
    const awaited = within(LIMIT_MS, 'it', answer);
    // The server is this process as well: let it write, then stand still until the deadline is past.
    await new Promise((resolve) => setImmediate(resolve));
    stall(2 * LIMIT_MS);
    try {
      expect(await awaited).toBe('here');
    } finally {
      socket.destroy();
      server.close();
    }
  });
});
