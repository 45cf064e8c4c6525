import type { ServerResponse } from 'node:http';
import type { Behaviour, SeenRequest } from './odd-server.js';

/** The messages of a made-up tape: the id of each is its number. */
export function messageAt(n: number): string {
  const event = { id: `e${n}`, type: 'ai.learning.created', data: { lesson: 'é'.repeat(n % 40) } };
  return `id: ${n}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

export const OPENING = 'retry: 1\n:\n';

/** Where a client that says it had so many goes on. */
export function placeOf({ headers }: SeenRequest): number {
  return Number(headers['last-event-id'] ?? '0');
}

export function open(response: ServerResponse, place: number): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  const data = JSON.stringify({ position: String(place), resumed: place > 0 });
  response.write(`${OPENING}id: ${place}\nevent: position\ndata: ${data}\n\n`);
}

/** Sends the tape from the client's place, and cuts the connection after so many bytes, wherever in a message that is. */
export function cutAfter(bytes: number, length: number): Behaviour {
  return (response, request) => {
    const place = placeOf(request);
    open(response, place);
    const rest = Buffer.from(
      Array.from({ length: length - place }, (_, n) => messageAt(place + n + 1)).join(''),
    );
    response.write(rest.subarray(0, bytes), () => {
      if (bytes < rest.length) response.destroy();
    });
  };
}
