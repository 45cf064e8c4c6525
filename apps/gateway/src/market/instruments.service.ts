import { Injectable } from '@nestjs/common';
import { ALL_UNIVERSE, isUniverseName, type Timeframe } from '@tapedeck/contracts';
import type { Instrument } from '@tapedeck/market-data';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';
import { UNIVERSE_EXPECTED } from '../top-picks/top-picks-pair.js';
import { MarketAccess } from './market-access.js';
import { unknownUniverse } from './market.problems.js';

export interface InstrumentList {
  readonly universe: string;
  /** Every universe that may be asked for. */
  readonly universes: readonly string[];
  /** What bars come in, finest first. */
  readonly timeframes: readonly Timeframe[];
  readonly calendar: string;
  readonly zone: string;
  readonly items: readonly (Instrument & { readonly hasBars: boolean })[];
}

/** What can be asked for. */
@Injectable()
export class InstrumentsService {
  constructor(private readonly market: MarketAccess) {}

  /** Throws 404 for an unknown universe, 503 while the source cannot be read. */
  list(query: Readonly<Record<string, unknown>>): Promise<InstrumentList> {
    const reader = new QueryReader(query, ['universe']);
    const universe = reader.text('universe', UNIVERSE_EXPECTED) ?? ALL_UNIVERSE;
    if (!isUniverseName(universe)) throw invalidParameter('universe', universe, UNIVERSE_EXPECTED);
    return this.market.read(async ({ provider, universes }) => {
      const members = await universes.members(universe);
      const names = await universes.names();
      if (members === undefined) throw unknownUniverse(universe, names);
      const served = new Set((await provider.instruments()).map(({ symbol }) => symbol));
      const { id: calendar, zone } = provider.calendar;
      return {
        universe,
        universes: names,
        timeframes: provider.timeframes,
        calendar,
        zone,
        items: members.map((member) => ({ ...member, hasBars: served.has(member.symbol) })),
      };
    });
  }
}
