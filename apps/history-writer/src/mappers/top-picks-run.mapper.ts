import {
  dataSchema,
  EVENT_TYPES,
  InvalidPayloadError,
  parseTopPicksData,
  STREAMS,
  type Pick,
  type TopPicksData,
} from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import type { TextCleaner } from '../text/text-cleaner.js';
import { arrayLiteral } from '../write/array-literal.js';
import type { MappedEvent } from '../write/mapped-event.js';
import type { EventMapper } from './event-mapper.js';
import { PICK_CONTRIBUTIONS, type PickContributionRow } from './pick-contributions.insert.js';
import { snapshotFacts, type SnapshotFacts } from './snapshot-facts.js';
import { snapshotRow } from './snapshot-row.js';
import { TOP_PICKS_RUNS, type TopPicksRunRow } from './top-picks-runs.insert.js';

const TYPE = EVENT_TYPES.topPicksRun;

/** `top_picks.run.completed` → one row of `top_picks_runs`, and one of `pick_contributions` for each pick. */
export const topPicksRunMapper: EventMapper = {
  type: TYPE,
  stream: STREAMS.topPicks,
  dataSchemas: [dataSchema(TYPE)],
  map(event: CloudEvent): MappedEvent {
    const facts = snapshotFacts(event);
    const data = parseTopPicksData(event.data);
    refuseSharedRanks(data.picks);
    return {
      eventId: facts.eventId,
      asOfMs: facts.asOfMs,
      rows: (text) => {
        const run = runRow(event, facts, data, text);
        return {
          head: TOP_PICKS_RUNS.rows([run]),
          details: () => [PICK_CONTRIBUTIONS.rows(data.picks.map((pick) => pickRow(pick, run, text)))],
        };
      },
    };
  },
};

/** The rank is in the key of a pick: of two that share one, the second would be dropped without a word. */
function refuseSharedRanks(picks: readonly Pick[]): void {
  const ranks = new Set<number>();
  for (const { rank, symbol } of picks) {
    if (ranks.has(rank))
      throw new InvalidPayloadError(TYPE, [`picks: a second pick of rank ${rank}, ${symbol}`]);
    ranks.add(rank);
  }
}

function runRow(
  event: CloudEvent,
  facts: SnapshotFacts,
  data: TopPicksData,
  text: TextCleaner,
): TopPicksRunRow {
  const best = data.picks.reduce<Pick | undefined>((a, b) => (a && a.rank < b.rank ? a : b), undefined);
  return {
    ...snapshotRow(event, facts, text),
    universe: text.clean(data.universe),
    mode: data.mode,
    policy: text.clean(data.policy),
    considered: data.considered,
    excluded_count: data.excluded.length,
    pick_count: data.picks.length,
    best_symbol: text.cleanNullable(best?.symbol),
    best_score: best?.score ?? null,
  };
}

function pickRow(pick: Pick, run: TopPicksRunRow, text: TextCleaner): PickContributionRow {
  return {
    event_id: run.event_id,
    as_of: run.as_of,
    rank: pick.rank,
    universe: run.universe,
    mode: run.mode,
    symbol: text.clean(pick.symbol),
    side: pick.side,
    score: pick.score,
    entry: pick.entry,
    stop: pick.stop,
    targets: arrayLiteral(pick.targets),
    risk_reward: pick.riskReward,
    contributions: contributionsJson(pick.contributions, text),
    reasons: arrayLiteral(pick.reasons.map((reason) => text.clean(reason))),
  };
}

/** Written out here: the shares are finite numbers, and JSON.stringify is three times slower on so small an object. */
function contributionsJson(contributions: Pick['contributions'], text: TextCleaner): string {
  let members = '';
  for (const factor in contributions)
    members += `${members === '' ? '' : ','}${JSON.stringify(text.clean(factor))}:${contributions[factor]}`;
  return `{${members}}`;
}
