import type { StreamEntry } from '../../../src/index.js';
import { batchController, orderController, startApp } from '../app.js';
import { Handled } from '../handled.js';

/**
 * An application that dies, as by an out-of-memory kill, of any event whose data says so (`deadly`), and has no end with a
 * batch that holds one that is `stuck`. Arguments: URL, streams of a
 * batch handler, streams of single handlers, consumer, server options that differ from its own.
 */
const [url = '', batchStreams = '', singleStreams = '', consumer = 'one', options = '{}'] =
  process.argv.slice(2);

function survive(data: unknown): void {
  if ((data as { deadly?: boolean }).deadly) process.kill(process.pid, 'SIGKILL');
}

const isStuck = ({ event }: StreamEntry) => (event.data as { stuck?: boolean }).stuck === true;

const handled = new Handled();
await startApp(
  [
    ...named(batchStreams).map((stream) =>
      batchController(
        [stream],
        (entries) => {
          for (const { event } of entries) survive(event.data);
          return entries.some(isStuck) ? new Promise(() => undefined) : handled.batch(entries);
        },
        stream,
      ),
    ),
    ...(singleStreams === '' ? [] : [orderController(named(singleStreams), survive)]),
  ],
  {
    connection: url,
    consumer,
    claimMinIdleMs: 300,
    blockMs: 100,
    suspectDeliveries: 2,
    maxCrashes: 2,
    ...(JSON.parse(options) as object),
  },
);

function named(list: string): string[] {
  return list === '' ? [] : list.split(',');
}
