import { Worker } from 'node:worker_threads';
import { MarketDataSourceError } from '../market-data-source.error.js';
import type { LoadBarsOptions, LoadedBars } from './loaded-bars.js';

/** What the worker answers, once. */
export type LoadBarsReply =
  | { readonly loaded: LoadedBars }
  /** `source` marks a MarketDataSourceError, whose class does not survive the way between threads. */
  | { readonly failed: { readonly message: string; readonly source: boolean } };

/**
 * Small heaps on purpose: a load keeps little that is not in typed arrays (those do not count), and V8 would rather
 * let short-lived strings pile up than collect them.
 */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

/**
 * loadBars in a thread of its own: the event loop stays free, and what parsing leaves behind goes with the thread. The
 * columns are transferred, not copied. Needs the built package, as a worker starts from a .js file.
 */
export async function loadBarsInWorker(options: LoadBarsOptions): Promise<LoadedBars> {
  const worker = new Worker(new URL('./load-bars.worker.js', import.meta.url), {
    workerData: options,
    resourceLimits: RESOURCE_LIMITS,
    // Flags of the process (an inspector, an inline script) are not the thread's.
    execArgv: [],
  });
  const reply = await new Promise<LoadBarsReply>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => reject(tooLarge(error, options.path) ?? error));
    worker.once('exit', (code) => reject(new Error(`the loader of ${options.path} ended with code ${code}`)));
  }).finally(() => worker.terminate());
  if ('loaded' in reply) return reply.loaded;
  const { message, source } = reply.failed;
  throw source ? new MarketDataSourceError(message) : new Error(message);
}

/** Starting again would end the same way: a source that does not fit is a matter for the user. */
function tooLarge(error: NodeJS.ErrnoException, path: string): MarketDataSourceError | undefined {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return undefined;
  return new MarketDataSourceError(
    `${path}: too large to load in ${RESOURCE_LIMITS.maxOldGenerationSizeMb} MB; split it by symbol or by time`,
  );
}
