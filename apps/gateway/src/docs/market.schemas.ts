import { TIMEFRAMES } from '@tapedeck/contracts';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const price = (description: string): SchemaObject => ({ type: 'number', minimum: 0, description });
const TIMEFRAME: SchemaObject = {
  type: 'string',
  enum: [...TIMEFRAMES],
  description: 'The length of a bar.',
};
const CALENDAR: Record<string, SchemaObject> = {
  calendar: {
    type: 'string',
    description: 'The exchange calendar: a market identifier code of ISO 10383, or 24/7.',
    example: 'XNYS',
  },
  zone: { type: 'string', description: "IANA zone of the exchange's dates.", example: 'America/New_York' },
};

export const MARKET_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  InstrumentList: {
    type: 'object',
    required: ['universe', 'universes', 'timeframes', 'calendar', 'zone', 'items'],
    properties: {
      universe: { type: 'string', description: 'The one asked for.', example: 'sp500' },
      universes: {
        type: 'array',
        items: { type: 'string' },
        description: 'Every one that may be asked for.',
      },
      timeframes: { type: 'array', items: TIMEFRAME, description: 'What bars come in, finest first.' },
      ...CALENDAR,
      items: { type: 'array', items: ref('Instrument'), description: 'In the order of the universe.' },
    },
  },
  Instrument: {
    type: 'object',
    required: ['symbol', 'name', 'sector', 'hasBars'],
    properties: {
      symbol: { type: 'string', description: 'The instrument.', example: 'AAPL' },
      name: { type: 'string', description: 'Its name in words.', example: 'Apple Inc.' },
      sector: {
        type: 'string',
        description: 'Empty where it is not known.',
        example: 'Information Technology',
      },
      hasBars: {
        type: 'boolean',
        description: 'False for a member of the universe that the market data lacks.',
      },
    },
  },
  BarsPage: {
    type: 'object',
    required: ['symbol', 'timeframe', 'calendar', 'zone', 'items', 'nextCursor'],
    properties: {
      symbol: { type: 'string', description: 'The instrument.', example: 'AAPL' },
      timeframe: TIMEFRAME,
      ...CALENDAR,
      items: { type: 'array', items: ref('Bar'), description: 'Oldest first.' },
      nextCursor: {
        type: 'string',
        nullable: true,
        description: 'Hand it in as `cursor` for the bars before these; null where the range has none.',
      },
    },
  },
  Bar: {
    type: 'object',
    required: ['openTime', 'closeTime', 'open', 'high', 'low', 'close', 'volume'],
    properties: {
      openTime: moment("The bar's first moment."),
      closeTime: moment('The first moment at which the bar may be seen.'),
      open: price("In the instrument's currency, as the source has it."),
      high: price('The highest price.'),
      low: price('The lowest price.'),
      close: price('The last price.'),
      volume: price('Units traded.'),
      adjClose: {
        type: 'number',
        nullable: true,
        description: 'The close adjusted for splits and dividends; only where the source has such closes.',
      },
    },
  },
};
