import { EVENT_TYPES, parsePickOutcomeData, STREAMS, type PickOutcomeData } from '@tapedeck/contracts';
import { factMapper } from './fact-mapper.js';
import { PICK_REFERENCE_COLUMNS, pickReferenceRow, withPickReference } from './pick-reference.columns.js';
import { TRADE_COLUMNS, tradeRow } from './trade.columns.js';

/** `top_picks.pick.outcome` → one row of `pick_outcomes`. */
export const pickOutcomeMapper = factMapper({
  type: EVENT_TYPES.pickOutcome,
  stream: STREAMS.topPicks,
  table: 'pick_outcomes',
  columns: {
    ...PICK_REFERENCE_COLUMNS,
    score: 'double precision',
    ...TRADE_COLUMNS,
  },
  parse: withPickReference<PickOutcomeData>(EVENT_TYPES.pickOutcome, parsePickOutcomeData),
  row: (data, text) => ({
    ...pickReferenceRow(data, text),
    score: data.score,
    ...tradeRow(data),
  }),
});
