import type { ExchangeCalendar } from './calendar/exchange-calendar.js';
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

type Opener = (
  options: MarketDataOptions,
  calendar: ExchangeCalendar,
) => MarketDataProvider | Promise<MarketDataProvider>;

interface Adapter {
  /** Id of the calendar that such a source keeps to when none is named. */
  readonly calendar: string;
  readonly open: Opener;
}

/** Adapters by the scheme of their URL. */
const ADAPTERS: Readonly<Record<string, Adapter>> = {
  file: { calendar: 'XNYS', open: openFiles },
  simulated: { calendar: '24/7', open: openSimulated },
};

/** Opens the source that the URL's scheme names. Throws MarketDataSourceError when it cannot serve. */
export async function openProvider(options: MarketDataOptions): Promise<MarketDataProvider> {
  return adapterOf(options).open(options, sourceCalendar(options));
}

/** The calendar of a source that need not be opened for it. Throws MarketDataSourceError where there is no such source. */
export function sourceCalendar(options: Pick<MarketDataOptions, 'url' | 'calendar'>): ExchangeCalendar {
  return exchangeCalendar(options.calendar ?? adapterOf(options).calendar);
}

function adapterOf({ url }: Pick<MarketDataOptions, 'url'>): Adapter {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const adapter = Object.hasOwn(ADAPTERS, scheme) ? ADAPTERS[scheme] : undefined;
  if (adapter !== undefined) return adapter;
  const known = Object.keys(ADAPTERS).map((one) => `${one}:`);
  throw new MarketDataSourceError(
    `unknown source of market data ${JSON.stringify(url)}; expected a URL that begins with one of ${known.join(', ')}`,
  );
}

async function openFiles({ url, worker }: MarketDataOptions, calendar: ExchangeCalendar) {
  const request = { path: filePath(url), calendarId: calendar.id };
  const loaded = worker === true ? await loadBarsInWorker(request) : await loadBars(request);
  return new FileProvider(url, calendar, loaded);
}

function openSimulated({ url }: MarketDataOptions, calendar: ExchangeCalendar) {
  return new SimulatedProvider(url, calendar, simulatedOptions(url));
}
