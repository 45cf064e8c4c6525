import { connect, type Socket } from 'node:net';
import { SharedBytes } from './shared-bytes.js';
import { wallMs } from './stream-event.js';

/** Connections made at a time: more than the other side's backlog would be refused. */
const CONNECT_AT_ONCE = 100;

interface Client {
  readonly socket: Socket;
  /** Of the bytes that all clients are sent; undefined until the first message, which is the client's own. */
  offset: number | undefined;
  seen: number;
}

const [port = 0, path = '/', count = 0] = process.argv
  .slice(2)
  .map((text) => (/^\d+$/.test(text) ? Number(text) : text));
const shared = new SharedBytes();
const clients: Client[] = [];
const latencies: number[] = [];
let wrong = 0;
let lost = 0;

process.on('message', () => process.send?.(report()));
process.on('disconnect', () => process.exit(0));
for (let first = 0; first < Number(count); first += CONNECT_AT_ONCE)
  await Promise.all(Array.from({ length: Math.min(CONNECT_AT_ONCE, Number(count) - first) }, () => open()));
process.send?.('ready');

/** Resolves once the first message is there. */
function open(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port) });
    const client: Client = { socket, offset: undefined, seen: 0 };
    clients.push(client);
    let head = '';
    socket.on('data', (chunk: Buffer) => {
      if (client.offset !== undefined) return take(client, chunk);
      head += chunk.toString();
      // The end of the head, and of the first message.
      if (head.split(/\r\n\r\n|\n\n/).length < 3) return;
      if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(head.slice(0, 200)));
      client.offset = 0;
      resolve();
    });
    socket.once('error', reject);
    socket.on('close', () => (lost += 1));
    // Without chunks the bytes are the events themselves, whatever they are written with.
    socket.write(`GET ${path} HTTP/1.0\r\n\r\n`);
  });
}

function take(client: Client, chunk: Buffer): void {
  const offset = client.offset ?? 0;
  if (!shared.take(offset, chunk)) wrong += 1;
  client.offset = offset + chunk.length;
  const now = wallMs();
  for (
    let event = shared.events[client.seen];
    event && event.end <= client.offset;
    event = shared.events[client.seen]
  ) {
    client.seen += 1;
    latencies.push(now - event.plannedAt);
  }
}

function report(): unknown {
  return {
    inOrder: shared.events.every(({ index }, at) => index === at),
    events: shared.events.length,
    least: clients.reduce((least, { seen }) => Math.min(least, seen), Number.POSITIVE_INFINITY),
    behind: clients.filter(({ offset }) => offset !== shared.end).length,
    wrong,
    lost,
    latencies: latencies.splice(0),
  };
}
