import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { LINGER_MS, MAX_HEADER_BYTES } from './limits.js';
import { PROBLEM_CONTENT_TYPE } from './problem-details.js';
import { refusal } from './problem-of.js';

/**
 * Answers bytes that are no request Node can read, so that no route, hook or filter sees them. The socket is closed
 * for writing at once, but read (and its bytes dropped) for a moment longer: destroying it while the client still
 * sends would reset the connection, and the client would never see the answer.
 */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (socket.writableEnded) return;
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, detail } = reasonOf(error.code);
  const body = JSON.stringify(refusal(status, detail));
  socket.on('error', () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      `content-type: ${PROBLEM_CONTENT_TYPE}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      `date: ${new Date().toUTCString()}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  const cut = setTimeout(() => socket.destroy(), LINGER_MS);
  cut.unref();
  socket.once('close', () => clearTimeout(cut));
}

function reasonOf(code: string | undefined): { status: number; detail: string } {
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      status: 431,
      detail: `The request line and headers may be ${MAX_HEADER_BYTES} bytes long together.`,
    };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { status: 408, detail: 'The request did not arrive in full in time.' };
  return { status: 400, detail: `Not a well-formed HTTP/1.1 request (${code ?? 'unreadable'}).` };
}
