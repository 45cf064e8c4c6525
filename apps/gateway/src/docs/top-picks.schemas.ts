import { MODES } from '@tapedeck/contracts';
import { SNAPSHOT_EXAMPLE } from './examples.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';
import { snapshotSchema } from './snapshot.schema.js';

const PRICE = {
  type: 'number',
  minimum: 0,
  exclusiveMinimum: true,
  description: "In the instrument's currency.",
} as const;

export const TOP_PICKS_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  TopPicksSnapshot: { ...snapshotSchema('TopPicksData'), example: SNAPSHOT_EXAMPLE },
  TopPicksData: {
    type: 'object',
    description: 'A ranking of a universe for a trading horizon.',
    required: ['universe', 'mode', 'policy', 'considered', 'excluded', 'picks'],
    properties: {
      universe: { type: 'string', description: 'The instruments ranked.', example: 'sp500' },
      mode: { type: 'string', enum: [...MODES], description: 'The trading horizon they are ranked for.' },
      policy: { type: 'string', description: 'Factor weights used.', example: 'default-swing@1' },
      considered: { type: 'integer', minimum: 0, description: 'Members looked at, ranked or excluded.' },
      excluded: {
        type: 'array',
        items: ref('ExcludedSymbol'),
        description: 'Members that could not be ranked.',
      },
      picks: { type: 'array', items: ref('Pick'), description: 'Best first.' },
    },
  },
  ExcludedSymbol: {
    type: 'object',
    description: 'A member of the universe that could not be ranked.',
    required: ['symbol', 'reason'],
    properties: {
      symbol: { type: 'string', description: 'The instrument.', example: 'XYZ' },
      reason: { type: 'string', description: 'Why.', example: 'no bars' },
    },
  },
  Pick: {
    type: 'object',
    description: 'An instrument that was picked, with a plan to trade it.',
    required: [
      'rank',
      'symbol',
      'side',
      'score',
      'contributions',
      'entry',
      'stop',
      'targets',
      'riskReward',
      'reasons',
    ],
    properties: {
      rank: { type: 'integer', minimum: 1, description: '1 is the best.' },
      symbol: { type: 'string', description: 'The instrument.', example: 'AAPL' },
      side: { type: 'string', enum: ['long', 'short'], description: 'To buy, or to sell short.' },
      score: { type: 'number', description: 'Sum of the contributions.' },
      contributions: {
        type: 'object',
        additionalProperties: { type: 'number' },
        description: 'Share of the score by factor: weight times winsorised z-score.',
      },
      entry: PRICE,
      stop: PRICE,
      targets: { type: 'array', items: PRICE, minItems: 1, description: 'Nearest first.' },
      riskReward: {
        type: 'number',
        minimum: 0,
        exclusiveMinimum: true,
        description: 'Distance from entry to the first target over that from entry to the stop.',
      },
      reasons: {
        type: 'array',
        items: { type: 'string', example: 'Up 12.4 % over 63 sessions.' },
        description: 'The largest contributions in words.',
      },
    },
  },
};
