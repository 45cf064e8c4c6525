import { createServer, type ServerResponse } from 'node:http';
import { STREAMS } from '@tapedeck/contracts';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';

/**
 * The two ways in which servers of events are commonly made, with nothing but what they need:
 * `write`: one reader of the stream, and for each event and client the event made into text and written to its response;
 * `read`: each client reads the stream for itself, on a connection of its own.
 */
const [way = 'write', redisUrl = '', port = '0'] = process.argv.slice(2);

type Entries = [string, [string, string[]][]][] | null;

const responses = new Set<ServerResponse>();
const connections = new Set<Redis>();
const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  if (request.method === 'HEAD') return void response.end();
  response.write('event: position\ndata: {"position":""}\n\n');
  if (way === 'read') return void follow([response]);
  responses.add(response);
  response.once('close', () => responses.delete(response));
});
if (way === 'write') void follow(responses);
server.listen(Number(port), '127.0.0.1');
const end = () => {
  for (const connection of connections) connection.disconnect();
  process.exit(0);
};
process.on('SIGTERM', end);
process.on('disconnect', end);

async function follow(to: Iterable<ServerResponse>): Promise<void> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
  connections.add(redis);
  const [newest] = await redis.xrevrange(STREAMS.topPicks, '+', '-', 'COUNT', 1);
  let last = newest?.[0] ?? '0-0';
  for (;;) {
    const reply = (await redis.xread('COUNT', 100, 'BLOCK', 0, 'STREAMS', STREAMS.topPicks, last)) as Entries;
    for (const [id, fields] of reply?.[0]?.[1] ?? []) {
      last = id;
      const { dataText: _text, ...event } = decodeEntry(fields);
      for (const response of to)
        response.write(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    }
  }
}
