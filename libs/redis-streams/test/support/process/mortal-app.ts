import { batchController, orderController, startApp } from '../app.js';
import { Handled } from '../handled.js';

/**
 * An application that dies, as by an out-of-memory kill, of any event whose data says so. Arguments: URL, streams of a
 * batch handler, streams of single handlers, consumer.
 */
const [url = '', batchStreams = '', singleStreams = '', consumer = 'one'] = process.argv.slice(2);

function survive(data: unknown): void {
  if ((data as { deadly?: boolean }).deadly) process.kill(process.pid, 'SIGKILL');
}

const handled = new Handled();
await startApp(
  [
    ...named(batchStreams).map((stream) =>
      batchController(
        [stream],
        (entries) => {
          for (const { event } of entries) survive(event.data);
          return handled.batch(entries);
        },
        stream,
      ),
    ),
    ...(singleStreams === '' ? [] : [orderController(named(singleStreams), survive)]),
  ],
  { connection: url, consumer, claimMinIdleMs: 300, blockMs: 100, suspectDeliveries: 2, maxCrashes: 2 },
);

function named(list: string): string[] {
  return list === '' ? [] : list.split(',');
}
