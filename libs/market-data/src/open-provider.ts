import { exchangeCalendar } from './calendar/exchange-calendars.js';
import { FileProvider } from './file/file.provider.js';
import { filePath } from './file/file-path.js';
import { loadBars } from './file/load-bars.js';
import { loadBarsInWorker } from './file/load-bars-in-worker.js';
import { MarketDataSourceError } from './market-data-source.error.js';
import type { MarketDataProvider } from './provider/market-data.provider.js';
import { simulatedOptions } from './simulated/simulated-options.js';
import { SimulatedProvider } from './simulated/simulated.provider.js';

export interface MarketDataOptions {
  /** `file:PATH` or `simulated:?seed=1&instruments=48`. */
  readonly url: string;
  /** Id of the exchange calendar; the source's usual one when absent (`XNYS` for files, `24/7` for simulated:). */
  readonly calendar?: string;
  /**
   * Load files in a worker thread, so that the event loop stays free and what parsing leaves behind goes with the
   * worker. It needs the built package (a .js file beside this one); false, the default, loads in this thread.
   */
  readonly worker?: boolean;
}

type Opener = (options: MarketDataOptions) => Promise<MarketDataProvider>;

/** Adapters by the scheme of their URL. */
const OPENERS: Readonly<Record<string, Opener>> = { file: openFiles, simulated: openSimulated };

/** Opens the source that the URL's scheme names. Throws MarketDataSourceError when it cannot serve. */
export async function openProvider(options: MarketDataOptions): Promise<MarketDataProvider> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(options.url)?.[1]?.toLowerCase() ?? '';
  const opener = Object.hasOwn(OPENERS, scheme) ? OPENERS[scheme] : undefined;
  if (opener === undefined)
    throw new MarketDataSourceError(
      `unknown source of market data ${JSON.stringify(options.url)}; expected a URL that begins with one of ${Object.keys(
        OPENERS,
      )
        .map((known) => `${known}:`)
        .join(', ')}`,
    );
  return opener(options);
}

async function openFiles({ url, calendar: calendarId = 'XNYS', worker }: MarketDataOptions) {
  const calendar = exchangeCalendar(calendarId);
  const request = { path: filePath(url), calendarId };
  const loaded = worker === true ? await loadBarsInWorker(request) : await loadBars(request);
  return new FileProvider(url, calendar, loaded);
}

async function openSimulated({ url, calendar: calendarId = '24/7' }: MarketDataOptions) {
  return new SimulatedProvider(url, exchangeCalendar(calendarId), simulatedOptions(url));
}
