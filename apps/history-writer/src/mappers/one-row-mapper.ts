import { dataSchema, type EventType, type StreamName } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import type { TextCleaner } from '../text/text-cleaner.js';
import { TableInsert, type ColumnValue } from '../write/table-insert.js';
import type { EventFacts } from './event-facts.js';
import type { EventMapper } from './event-mapper.js';

/** How events of one type become rows of one table, one row an event. */
export interface RowDefinition<TData, TRow> {
  readonly type: EventType;
  readonly stream: StreamName;
  readonly table: string;
  /** PostgreSQL's type of each column of its own. */
  readonly columns: Readonly<Record<keyof TRow & string, string>>;
  /** Throws InvalidPayloadError. */
  readonly parse: (plain: unknown) => TData;
  /** Its own columns. `text` cleans what a column of text could not hold. */
  readonly row: (data: TData, text: TextCleaner) => TRow;
}

/** The columns that all tables of a kind begin with, and where they come from. */
export interface CommonColumns<TFacts extends EventFacts> {
  readonly columns: Readonly<Record<string, string>>;
  /** Throws InvalidPayloadError. */
  readonly read: (event: CloudEvent) => TFacts;
  readonly row: (
    event: CloudEvent,
    facts: TFacts,
    text: TextCleaner,
  ) => Readonly<Record<string, ColumnValue>>;
}

export function oneRowMapper<
  TFacts extends EventFacts,
  TData,
  TRow extends Readonly<Record<keyof TRow, ColumnValue>>,
>(common: CommonColumns<TFacts>, definition: RowDefinition<TData, TRow>): EventMapper {
  const { type, stream, table, columns, parse, row } = definition;
  const insert = new TableInsert<Readonly<Record<string, ColumnValue>>>(table, {
    ...common.columns,
    ...columns,
  });
  return {
    type,
    stream,
    dataSchemas: [dataSchema(type)],
    map(event: CloudEvent) {
      const facts = common.read(event);
      const data = parse(event.data);
      return {
        eventId: facts.eventId,
        asOfMs: facts.asOfMs,
        rows: (text) => ({
          head: insert.rows([{ ...common.row(event, facts, text), ...row(data, text) }]),
          details: () => [],
        }),
      };
    },
  };
}
