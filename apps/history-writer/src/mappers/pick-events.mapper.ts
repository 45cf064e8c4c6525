import { dataSchema, EVENT_TYPES, parsePickEventData, STREAMS } from '@tapedeck/contracts';
import { TableInsert } from '../write/table-insert.js';
import type { EventMapper } from './event-mapper.js';
import { FACT_COLUMNS, factAttributes, factRow, type FactRow } from './fact-attributes.js';
import {
  checkPickReference,
  PICK_REFERENCE_COLUMNS,
  pickReferenceRow,
  type PickReferenceRow,
} from './pick-reference.columns.js';

const TYPE = EVENT_TYPES.pickEvent;

interface PickEventRow extends FactRow, PickReferenceRow {
  readonly kind: string;
  readonly target: number | null;
  readonly level: number | null;
  readonly price: number | null;
  readonly share_ratio: number | null;
  readonly ambiguous: string;
  readonly data: string;
}

const PICK_EVENTS = new TableInsert<PickEventRow>('pick_events', {
  ...FACT_COLUMNS,
  ...PICK_REFERENCE_COLUMNS,
  kind: 'text',
  target: 'integer',
  level: 'double precision',
  price: 'double precision',
  share_ratio: 'double precision',
  ambiguous: 'boolean',
  data: 'json',
});

/** `top_picks.pick.event` → one row of `pick_events`. */
export const pickEventMapper: EventMapper = {
  type: TYPE,
  stream: STREAMS.topPicks,
  dataSchemas: [dataSchema(TYPE)],
  map(event) {
    const attributes = factAttributes(event);
    const data = parsePickEventData(event.data);
    checkPickReference(TYPE, data);
    return {
      eventId: attributes.eventId,
      asOfMs: attributes.asOfMs,
      rows: (text) => ({
        head: PICK_EVENTS.rows([
          {
            ...factRow(event, attributes, text),
            ...pickReferenceRow(data, text),
            kind: data.kind,
            target: data.target,
            level: data.level,
            price: data.price,
            share_ratio: data.shareRatio,
            ambiguous: String(data.ambiguous),
            data: JSON.stringify(event.data),
          },
        ]),
        details: () => [],
      }),
    };
  },
};
