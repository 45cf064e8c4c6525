import { LEVEL_KINDS, PIVOT_SPANS, SCOPES } from '@tapedeck/contracts';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';
import { snapshotSchema } from './snapshot.schema.js';
import { SR_LEVELS_EXAMPLE } from './sr-levels.example.js';

function price(description: string): SchemaObject {
  return { type: 'number', minimum: 0, exclusiveMinimum: true, description };
}

function count(description: string, minimum = 0): SchemaObject {
  return { type: 'integer', minimum, description };
}

function ratio(description: string): SchemaObject {
  return { type: 'number', minimum: 0, maximum: 1, description };
}

/** Every member is required: what is missing is null or an empty list, never left out. */
function shape(description: string, properties: Record<string, SchemaObject>): SchemaObject {
  return { type: 'object', description, required: Object.keys(properties), properties };
}

function orNull(name: string, description: string): SchemaObject {
  return { allOf: [ref(name)], nullable: true, description };
}

function levels(description: string): SchemaObject {
  return { type: 'array', items: ref('SrLevel'), description: `${description}, lowest price first.` };
}

const KIND: SchemaObject = {
  type: 'string',
  enum: [...LEVEL_KINDS],
  description: 'Support lies at or below the last close, resistance above it.',
};

export const SR_LEVELS_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  SrLevelsSnapshot: { ...snapshotSchema('SrLevelsData'), example: SR_LEVELS_EXAMPLE },
  SrLevelsData: shape(
    "Prices in the instrument's currency, in the scale of the last close: where the source adjusts for splits and dividends, earlier prices are adjusted to it.",
    {
      symbol: { type: 'string', description: 'The instrument.', example: 'AAPL' },
      scope: {
        type: 'string',
        enum: [...SCOPES],
        description: 'Timeframe of the bars that the levels were found on.',
      },
      lastClose: price(
        'Close of the newest bar used, unadjusted: what support and resistance are relative to.',
      ),
      lastCloseAt: moment('When that bar closed.'),
      lookbackBars: count('Bars that zones and volume profile were found in.', 1),
      lookbackFrom: moment('Open of the oldest of them.'),
      atr: price('Average true range at the last bar (Wilder, 14 bars), in price.'),
      zoneWidthLimit: price('No zone is wider than this, in price.'),
      zones: {
        type: 'array',
        items: ref('SrZone'),
        description: 'Strongest zones, lowest price first; they do not overlap.',
      },
      nearest: ref('SrNearest'),
      pivots: orNull('SrPivots', 'Null when the prior period is not known; `limitations` says why.'),
      volumeProfile: orNull('SrVolumeProfile', 'Null when the bars have no volume; `limitations` says so.'),
      limitations: {
        type: 'array',
        items: ref('SrLimitation'),
        description: 'What is missing or less than usual; empty when nothing is.',
      },
    },
  ),
  SrZone: shape('A band of prices at which the market has turned before.', {
    kind: { ...KIND, description: 'Of `centre` against the last close.' },
    low: price('Lowest swing point in it.'),
    high: price('Highest swing point in it; equal to `low` when all turned at one price.'),
    centre: price('Mean of its swing points.'),
    distancePct: {
      type: 'number',
      description: 'Of `centre` from the last close, in percent of it: negative below.',
    },
    touches: count('Swing points in it: `swingHighs` + `swingLows`.', 1),
    swingHighs: count('Times that the market turned down here.'),
    swingLows: count('Times that the market turned up here.'),
    strength: ratio('More touches, more recent ones and ones on more volume make it stronger.'),
    firstTouchAt: moment('Close of the first bar that turned here.'),
    lastTouchAt: moment('Close of the last bar that turned here.'),
    lastTestAt: moment('Close of the newest bar that traded within the zone, turning there or not.'),
  }),
  SrNearest: shape('The zones next to the last close.', {
    support: orNull('SrZone', 'Null when there is none below; `limitations` says so.'),
    resistance: orNull('SrZone', 'Null when there is none above; `limitations` says so.'),
  }),
  SrPivots: shape(
    'Pivot levels of the period in progress. A level that would not be above 0 is left out, and `limitations` says so.',
    {
      basedOn: ref('SrPivotPeriod'),
      classic: levels('S3 to R3'),
      fibonacci: levels('S3 to R3'),
      camarilla: levels('S4 to R4'),
      woodie: levels(
        'S3 to R3 on the open of the period in progress, empty while none of its bars has closed',
      ),
      demark: levels('S1 to R1'),
    },
  ),
  SrPivotPeriod: shape('The closed period that pivots were computed from, as its bars tell it.', {
    span: {
      type: 'string',
      enum: [...PIVOT_SPANS],
      description: 'A session, an ISO week, a calendar month or a calendar year of the exchange.',
    },
    from: moment('Open of its first bar.'),
    to: moment('Close of its last bar.'),
    bars: count('Its bars.', 1),
    open: price('Of its first bar.'),
    high: price('Its highest.'),
    low: price('Its lowest.'),
    close: price('Of its last bar.'),
  }),
  SrLevel: shape('One price to watch.', {
    name: {
      type: 'string',
      example: 'R1',
      description: '`PP`, `R1`, `S1`, … of a pivot system; `POC`, `VAH`, `VAL` of a volume profile.',
    },
    price: price('In price.'),
    kind: KIND,
  }),
  SrVolumeProfile: shape('How much was traded at which price over the lookback.', {
    low: price('Lower edge of the first bin.'),
    binWidth: price('Height of a bin, in price.'),
    volumes: {
      type: 'array',
      items: { type: 'number', minimum: 0 },
      minItems: 1,
      description:
        'Volume a bin, lowest price first; bin `i` spans `low + i × binWidth` to `low + (i + 1) × binWidth`. In units of the instrument as of the last close.',
    },
    totalVolume: { type: 'number', minimum: 0, exclusiveMinimum: true, description: 'Of all bins.' },
    pointOfControl: ref('SrLevel'),
    valueAreaHigh: ref('SrLevel'),
    valueAreaLow: ref('SrLevel'),
    valueAreaRatio: ratio(
      'Share of the volume within the value area: 0.7, or as little above as whole bins allow.',
    ),
  }),
  SrLimitation: shape('Something that the levels lack.', {
    part: {
      type: 'string',
      description: 'The member it is about.',
      example: 'nearest.resistance',
    },
    reason: { type: 'string', description: 'Why.', example: 'no zone above the last close' },
  }),
};
