import { KEYS } from '@tapedeck/contracts';
import { SNAPSHOT_SOURCES } from '../snapshots/served-snapshot.js';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const momentOrNull = (description: string): SchemaObject => ({ ...moment(description), nullable: true });

export const HEALTH_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  Live: {
    type: 'object',
    required: ['status'],
    properties: { status: { type: 'string', enum: ['live'] } },
  },
  Ready: {
    type: 'object',
    required: ['status', 'sources'],
    properties: {
      status: { type: 'string', enum: ['ready'] },
      sources: {
        type: 'object',
        description: 'Which of the places that answers come from are there; one is enough.',
        required: ['redis', 'history'],
        properties: { redis: { type: 'boolean' }, history: { type: 'boolean' } },
      },
    },
  },
  DataFreshness: {
    type: 'object',
    required: ['status', 'marketTime', 'keys'],
    properties: {
      status: { type: 'string', enum: ['fresh', 'stale'], description: '`stale` when any key is.' },
      marketTime: moment('The market clock when this was answered.'),
      keys: { type: 'array', items: ref('KeyFreshness') },
    },
  },
  KeyFreshness: {
    type: 'object',
    required: [
      'key',
      'subject',
      'asOf',
      'computedAt',
      'nextExpectedAt',
      'staleAfter',
      'stale',
      'reason',
      'source',
    ],
    properties: {
      key: { type: 'string', example: KEYS.topPicks('sp500', 'swing') },
      subject: { type: 'string', example: 'sp500/swing' },
      asOf: momentOrNull('Null when there is no snapshot.'),
      computedAt: momentOrNull('By the wall clock.'),
      nextExpectedAt: momentOrNull('As-of of the next snapshot.'),
      staleAfter: momentOrNull('From this market moment on it is stale.'),
      stale: {
        type: 'boolean',
        description:
          'By the market clock; true when there is no snapshot, unless its slot was skipped on purpose.',
      },
      reason: {
        type: 'string',
        nullable: true,
        description: 'Why the newest slot was skipped or failed; null when it was not.',
      },
      source: {
        type: 'string',
        nullable: true,
        enum: [...SNAPSHOT_SOURCES, null],
        description: 'Where it was read.',
      },
    },
  },
};
