import { Inject, Injectable } from '@nestjs/common';
import { ALL_UNIVERSE, formatMoment, TTL_MS, type ScalpingMonitorData } from '@tapedeck/contracts';
import {
  MARKET_CLOCK,
  MARKET_DATA_PROVIDER,
  UNIVERSES,
  type Instrument,
  type MarketClock,
  type MarketDataProvider,
  type Universes,
} from '@tapedeck/market-data';
import {
  CONFIG,
  ConfigError,
  ImplausibleSnapshotError,
  SkippedSlotError,
  WorkTurns,
  type TapedeckConfig,
} from '@tapedeck/platform';
import {
  ImplausibleMonitorError,
  monitorSteps,
  type MonitorInput,
  type MonitorMember,
} from '../setups/index.js';
import { sessionsInView, type SessionsInView } from './sessions-in-view.js';

const TIMEFRAME = '1m';
const MINUTE_MS = 60_000;

/** Brings the minute bars of the members to the calculator. */
@Injectable()
export class ScalpingService {
  readonly universe: string;

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
  ) {
    const ranked = config.topPicks.runs?.find(({ mode }) => mode === 'scalping');
    this.universe = config.scalping.universe ?? ranked?.universe ?? ALL_UNIVERSE;
  }

  /** Throws ConfigError when there is no such universe. */
  async verify(): Promise<void> {
    await this.members();
  }

  /**
   * The monitor as of the end of a minute (epoch ms), from bars that had closed by then. Throws SkippedSlotError outside of a
   * session and where there are no minute bars, ImplausibleSnapshotError when the result must not be published.
   */
  async compute(asOf: number): Promise<ScalpingMonitorData> {
    const { calendar, name, timeframes } = this.provider;
    if (!timeframes.includes(TIMEFRAME))
      throw new SkippedSlotError(`needs ${TIMEFRAME} bars; ${name} has ${timeframes.join(', ')}`);
    this.refusePast(asOf);
    const sessions = sessionsInView(calendar, asOf);
    const turns = new WorkTurns();
    const members = await this.minutes(sessions, asOf, turns);
    const input = { universe: this.universe, asOf, ...sessions, members, risk: this.config.scalping.risk };
    const result = await this.finish(input, turns);
    if (result.kind === 'closed') throw new SkippedSlotError(result.reason);
    return result.data;
  }

  /** At a start in the night the newest slot is the last close: a key of that moment would be gone by now. */
  private refusePast(asOf: number): void {
    const now = this.clock.now();
    if (now - asOf <= TTL_MS.scalpingMonitor) return;
    const { open } = this.provider.calendar.nextSession(now);
    const next = formatMoment(open);
    throw new SkippedSlotError(`no session in progress; the next opens at ${next}`);
  }

  private async minutes(
    { earlierSessions, session }: SessionsInView,
    asOf: number,
    turns: WorkTurns,
  ): Promise<MonitorMember[]> {
    const first = earlierSessions[0] ?? session;
    // No more minutes than that lie between, however many of them are pre- and post-market.
    const limit = first === undefined ? 0 : Math.ceil((asOf - first.open) / MINUTE_MS);
    const members: MonitorMember[] = [];
    for (const { symbol } of await this.members()) {
      members.push({
        symbol,
        minutes: await this.provider.bars({ symbol, timeframe: TIMEFRAME, asOf, limit }),
      });
      await turns.pause();
    }
    return members;
  }

  private async finish(input: MonitorInput, turns: WorkTurns) {
    try {
      return await turns.finish(monitorSteps(input));
    } catch (error) {
      if (!(error instanceof ImplausibleMonitorError)) throw error;
      throw new ImplausibleSnapshotError(error.message, { cause: error });
    }
  }

  private async members(): Promise<readonly Instrument[]> {
    const members = await this.universes.members(this.universe);
    if (members !== undefined) return members.slice(0, this.config.scalping.maxSymbols);
    const known = (await this.universes.names()).join(', ');
    throw new ConfigError([
      `SCALPING_UNIVERSE: no universe ${this.universe}; UNIVERSES_DIR and the provider have ${known}`,
    ]);
  }
}
