import { dataSchema, type EventType, type StreamName } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { TableInsert, type ColumnValue } from '../write/table-insert.js';
import { eventFacts } from './event-facts.js';
import type { EventMapper } from './event-mapper.js';
import { FACT_COLUMNS, factRow } from './fact-row.js';

/** How facts of one type become rows of one table, one row an event. */
export interface FactDefinition<TData, TRow> {
  readonly type: EventType;
  readonly stream: StreamName;
  readonly table: string;
  /** PostgreSQL's type of each column of its own. */
  readonly columns: Readonly<Record<keyof TRow & string, string>>;
  /** Throws InvalidPayloadError. What it lets through has no text that a column could not hold. */
  readonly parse: (plain: unknown) => TData;
  readonly row: (data: TData) => TRow;
}

export function factMapper<TData, TRow extends Readonly<Record<keyof TRow, ColumnValue>>>(
  definition: FactDefinition<TData, TRow>,
): EventMapper {
  const { type, stream, table, columns, parse, row } = definition;
  const insert = new TableInsert<Readonly<Record<string, ColumnValue>>>(table, {
    ...FACT_COLUMNS,
    ...columns,
  });
  return {
    type,
    stream,
    dataSchemas: [dataSchema(type)],
    map(event: CloudEvent) {
      const facts = eventFacts(event);
      const data = parse(event.data);
      return {
        eventId: facts.eventId,
        asOfMs: facts.asOfMs,
        rows: (text) => ({
          head: insert.rows([{ ...factRow(event, facts, text), ...row(data) }]),
          details: () => [],
        }),
      };
    },
  };
}
