import { parentPort, workerData } from 'node:worker_threads';
import { MarketDataSourceError } from '../market-data-source.error.js';
import type { LoadBarsReply } from './load-bars-in-worker.js';
import { loadBars } from './load-bars.js';
import type { LoadBarsOptions, LoadedBars } from './loaded-bars.js';

/** Entry point of the thread that loadBarsInWorker starts. */
const reply: LoadBarsReply = await loadBars(workerData as LoadBarsOptions).then(
  (loaded) => ({ loaded }),
  (error: unknown) => ({
    failed: {
      message: error instanceof Error ? error.message : String(error),
      source: error instanceof MarketDataSourceError,
    },
  }),
);
parentPort?.postMessage(reply, 'loaded' in reply ? buffersOf(reply.loaded) : []);

function buffersOf(loaded: LoadedBars): ArrayBuffer[] {
  return loaded.tables.flatMap(({ rowStarts, timeStarts, times, columns }) => [
    rowStarts.buffer,
    timeStarts.buffer,
    ...[...Object.values(times), ...Object.values(columns)].map((column) => column.buffer),
  ]);
}
