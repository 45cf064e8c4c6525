import { connect } from 'node:net';
import type { Chance } from '../chance.js';

const GIVE_UP_MS = 20_000;
const STARTS = [
  'GET /v1/scalping HTTP/1.1\r\nHost: x\r\n',
  'POST /v1/ai/learnings HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n',
  'POST /v1/ai/learnings HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFF\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  'BREW /v1/scalping HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00',
  'GET /v1/scalping HTTP/1.1\nHost: x\n\n',
  'GET /docs HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
];

/** Bytes that are no request, or half of one; what the server says to them. */
export function sendRawBytes(port: number, chance: Chance): Promise<string> {
  const noise = Buffer.from(Array.from({ length: chance.between(0, 200) }, () => chance.between(0, 255)));
  const bytes = Buffer.concat([Buffer.from(chance.pick(['', ...STARTS]), 'latin1'), noise]);
  const cut = chance.next() < 0.3;
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect({ host: '127.0.0.1', port });
    socket.setTimeout(GIVE_UP_MS, () => socket.destroy(new Error('a socket that nobody closed')));
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(heard) : reject(error),
    );
    socket.once('close', () => resolve(heard));
    socket.once('end', () => socket.end());
    // Half of them hang up at once, the others wait to be hung up on.
    socket.write(bytes, () => (cut ? socket.destroy() : socket.end()));
  });
}
