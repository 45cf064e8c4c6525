import {
  dataSchema,
  EVENT_TYPES,
  parsePickOutcomeData,
  STREAMS,
  type PickOutcomeData,
} from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import type { TextCleaner } from '../text/text-cleaner.js';
import { arrayLiteral } from '../write/array-literal.js';
import type { EventMapper } from './event-mapper.js';
import { factAttributes, factRow, type FactAttributes } from './fact-attributes.js';
import { PICK_OUTCOMES, type PickOutcomeRow } from './pick-outcomes.insert.js';
import { checkPickReference, pickReferenceRow } from './pick-reference.columns.js';

const TYPE = EVENT_TYPES.pickOutcome;

/** `top_picks.pick.outcome` → one row of `pick_outcomes`. */
export const pickOutcomeMapper: EventMapper = {
  type: TYPE,
  stream: STREAMS.topPicks,
  dataSchemas: [dataSchema(TYPE)],
  map(event) {
    const attributes = factAttributes(event);
    const data = parsePickOutcomeData(event.data);
    checkPickReference(TYPE, data);
    return {
      eventId: attributes.eventId,
      asOfMs: attributes.asOfMs,
      rows: (text) => ({
        head: PICK_OUTCOMES.rows([outcomeRow(event, attributes, data, text)]),
        details: () => [],
      }),
    };
  },
};

function outcomeRow(
  event: CloudEvent,
  attributes: FactAttributes,
  data: PickOutcomeData,
  text: TextCleaner,
): PickOutcomeRow {
  return {
    ...factRow(event, attributes, text),
    ...pickReferenceRow(data, text),
    score: data.score,
    revision: data.revision,
    final: String(data.final),
    planned_entry: data.plannedEntry,
    stop: data.stop,
    targets: arrayLiteral(data.targets),
    targets_hit: data.targetsHit,
    entered_at: data.enteredAt,
    closed_at: data.closedAt,
    entry: data.entry,
    exit: data.exit,
    exit_reason: data.exitReason,
    ambiguous: String(data.ambiguous),
    return_pct: data.returnPct,
    r_multiple: data.rMultiple,
    holding_sessions: data.holdingSessions,
    mfe_pct: data.mfePct,
    mae_pct: data.maePct,
    forward_1_pct: data.forward1Pct,
    forward_5_pct: data.forward5Pct,
    forward_20_pct: data.forward20Pct,
    benchmark_1_pct: data.benchmark1Pct,
    benchmark_5_pct: data.benchmark5Pct,
    benchmark_20_pct: data.benchmark20Pct,
    data: JSON.stringify(event.data),
  };
}
