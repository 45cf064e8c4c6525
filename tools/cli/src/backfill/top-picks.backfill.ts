import { NestFactory } from '@nestjs/core';
import { EVENT_TYPES, formatMoment, topPicksSubject, type Mode } from '@tapedeck/contracts';
import { historyDataSource, TopPicksRunsQuery } from '@tapedeck/history';
import { MARKET_CLOCK, MARKET_DATA_PROVIDER, UNIVERSES } from '@tapedeck/market-data';
import type { MarketClock, MarketDataProvider, Universes } from '@tapedeck/market-data';
import {
  ConfigError,
  createLogger,
  NEST_OPTIONS,
  NestLogger,
  slotId,
  type Slot,
  type TapedeckConfig,
  type TopPicksRunConfig,
} from '@tapedeck/platform';
import {
  ImplausibleRunError,
  MODE_SCHEDULES,
  modesWithBars,
  planRuns,
  SlotRunner,
} from '@tapedeck/top-picks';
import type { BackfillOptions } from '../commands/backfill.command.js';
import { Progress } from '../progress.js';
import { stopOnInterrupt } from '../stop-on-interrupt.js';
import { BackfillModule } from './backfill.module.js';
import { pastSlots } from './past-slots.js';
import { waitUntilStored } from './wait-until-stored.js';

const SHOWN_REFUSALS = 5;
const STANDARD_ERROR = 2;

/**
 * Publishes a run for each past slot that history does not hold yet, oldest first, and waits until all are stored.
 * Interrupted, it ends after the slot in hand; run again, it goes on where it stopped.
 */
export async function backfillTopPicks(config: TapedeckConfig, options: BackfillOptions): Promise<void> {
  const stop = stopOnInterrupt();
  const history = await historyDataSource(config.database.url, { poolSize: 1 }).initialize();
  try {
    const app = await NestFactory.createApplicationContext(BackfillModule.forRoot(config), {
      ...NEST_OPTIONS,
      // Standard output is for the result.
      logger: new NestLogger(createLogger('backfill', { level: 'warn', format: 'text' }, STANDARD_ERROR)),
    });
    try {
      const provider = app.get<MarketDataProvider>(MARKET_DATA_PROVIDER);
      const clock = app.get<MarketClock>(MARKET_CLOCK);
      for (const run of await chosenRuns(config, options, provider, app.get<Universes>(UNIVERSES))) {
        const schedule = { calendar: provider.calendar, cadence: MODE_SCHEDULES[run.mode].cadence };
        const slots = pastSlots(schedule, options.from, options.to, clock.now());
        await backfillRun(run, slots, app.get(SlotRunner), new TopPicksRunsQuery(history), stop.signal);
        if (stop.signal.aborted) break;
      }
    } finally {
      await app.close();
    }
  } finally {
    stop.release();
    await history.destroy();
  }
}

/** Of a universe that is named, every mode it has bars for or the one named; else what is configured. */
async function chosenRuns(
  config: TapedeckConfig,
  { universe, mode }: BackfillOptions,
  provider: MarketDataProvider,
  universes: Universes,
): Promise<readonly TopPicksRunConfig[]> {
  if (universe === undefined) {
    const planned = await planRuns(config.topPicks.runs, provider, universes);
    const runs = planned.filter((run) => mode === undefined || run.mode === mode);
    if (runs.length === 0)
      throw new ConfigError([`--mode ${mode}: no configured run has it; name a --universe`]);
    return runs;
  }
  const modes = mode === undefined ? modesWithBars(provider) : [mode as Mode];
  return planRuns(
    modes.map((one) => ({ universe, mode: one })),
    provider,
    universes,
  );
}

async function backfillRun(
  run: TopPicksRunConfig,
  slots: readonly Slot[],
  runner: SlotRunner,
  history: TopPicksRunsQuery,
  stop: AbortSignal,
): Promise<void> {
  const subject = topPicksSubject(run.universe, run.mode);
  const planned = slots.map((slot) => ({ slot, id: idOf(subject, slot) }));
  const range = { from: slots.at(0)?.asOf, to: slots.at(-1)?.asOf };
  const before = await history.storedEventIds(
    planned.map(({ id }) => id),
    range,
  );
  const missing = planned.filter(({ id }) => !before.has(id));
  const published: string[] = [];
  const refused: string[] = [];
  const computing = new Progress(`${subject} computed`, missing.length);
  for (const { slot, id } of missing) {
    if (stop.aborted) break;
    try {
      await runner.publish(run, slot);
      published.push(id);
    } catch (error) {
      if (!(error instanceof ImplausibleRunError)) throw error;
      refused.push(`${formatMoment(slot.asOf)}: ${error.message}`);
    }
    computing.update(published.length + refused.length, formatMoment(slot.asOf));
  }
  computing.end();
  const storing = new Progress(`${subject} stored`, published.length);
  await waitUntilStored(
    published,
    (ids) => history.storedEventIds(ids, range),
    (stored) => storing.update(stored, ''),
    stop,
  );
  storing.end();
  const left = missing.length - published.length - refused.length;
  process.stdout.write(
    `${subject}: ${slots.length} slots; ${before.size} were stored already, ${published.length} published and stored, ` +
      `${refused.length} refused${left > 0 ? `, ${left} left: run it again to go on` : ''}\n`,
  );
  for (const line of refused.slice(0, SHOWN_REFUSALS)) process.stdout.write(`  refused ${line}\n`);
  if (refused.length > SHOWN_REFUSALS)
    process.stdout.write(`  … and ${refused.length - SHOWN_REFUSALS} more\n`);
}

function idOf(subject: string, slot: Slot): string {
  return slotId(EVENT_TYPES.topPicksRun, subject, formatMoment(slot.asOf));
}
