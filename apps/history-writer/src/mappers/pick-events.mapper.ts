import { EVENT_TYPES, parsePickEventData, STREAMS, type PickEventData } from '@tapedeck/contracts';
import { factMapper } from './fact-mapper.js';
import { PICK_REFERENCE_COLUMNS, pickReferenceRow, withPickReference } from './pick-reference.columns.js';

/** `top_picks.pick.event` → one row of `pick_events`. */
export const pickEventMapper = factMapper({
  type: EVENT_TYPES.pickEvent,
  stream: STREAMS.topPicks,
  table: 'pick_events',
  columns: {
    ...PICK_REFERENCE_COLUMNS,
    kind: 'text',
    target: 'integer',
    level: 'double precision',
    price: 'double precision',
    share_ratio: 'double precision',
    ambiguous: 'boolean',
  },
  parse: withPickReference<PickEventData>(EVENT_TYPES.pickEvent, parsePickEventData),
  row: (data, text) => ({
    ...pickReferenceRow(data, text),
    kind: data.kind,
    target: data.target,
    level: data.level,
    price: data.price,
    share_ratio: data.shareRatio,
    ambiguous: String(data.ambiguous),
  }),
});
