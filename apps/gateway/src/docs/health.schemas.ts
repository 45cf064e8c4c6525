import { KEYS } from '@tapedeck/contracts';
import { KEY_STATES } from '../health/key-freshness.js';
import { SNAPSHOT_SOURCES } from '../snapshots/served-snapshot.js';
import { moment } from './moment.schema.js';
import { ref } from './ref.js';
import type { SchemaObject } from './schema-object.js';

const momentOrNull = (description: string): SchemaObject => ({ ...moment(description), nullable: true });

export const HEALTH_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  Live: {
    type: 'object',
    required: ['status'],
    properties: { status: { type: 'string', enum: ['live'], description: 'It runs.' } },
  },
  Ready: {
    type: 'object',
    required: ['status', 'sources'],
    properties: {
      status: { type: 'string', enum: ['ready'], description: 'Something can be answered.' },
      sources: {
        type: 'object',
        description: 'Which of the places that answers come from are there; one is enough.',
        required: ['redis', 'history'],
        properties: {
          redis: { type: 'boolean', description: 'The latest snapshots, and the live stream.' },
          history: { type: 'boolean', description: 'PostgreSQL: the past.' },
        },
      },
    },
  },
  DataFreshness: {
    type: 'object',
    required: ['status', 'marketTime', 'market', 'opensAt', 'keys'],
    properties: {
      status: { type: 'string', enum: ['fresh', 'stale'], description: '`stale` when any key is.' },
      marketTime: moment('The market clock when this was answered.'),
      market: {
        type: 'string',
        enum: ['open', 'closed'],
        description: 'By the calendar of the exchange. What is closed is not stale.',
      },
      opensAt: momentOrNull('When a closed market opens again.'),
      keys: { type: 'array', items: ref('KeyFreshness'), description: 'Every key that is planned or there.' },
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
      'state',
      'stale',
      'reason',
      'source',
    ],
    properties: {
      key: { type: 'string', description: 'In Redis.', example: KEYS.topPicks('sp500', 'swing') },
      subject: { type: 'string', description: 'What its snapshot is about.', example: 'sp500/swing' },
      asOf: momentOrNull('Null when there is no snapshot.'),
      computedAt: momentOrNull('By the wall clock.'),
      nextExpectedAt: momentOrNull('As-of of the next snapshot.'),
      staleAfter: momentOrNull('From this market moment on it is stale.'),
      state: {
        type: 'string',
        enum: [...KEY_STATES],
        description:
          '`fresh`: no successor is overdue. `closed`: there is none outside the session, and its last slot was run. `skipped`: left out on purpose, for the reason told. `stale`: overdue, or absent.',
      },
      stale: { type: 'boolean', description: 'Whether its state is `stale`.' },
      reason: {
        type: 'string',
        nullable: true,
        description: 'Why the newest slot was skipped, failed or is still tried; null when it was run.',
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
