import { EVENT_TYPES, dataSchema, type EventType } from '@tapedeck/contracts';
import { SNAPSHOT_EXAMPLE } from '../../docs/examples.js';
import { moment } from '../../docs/moment.schema.js';
import { ref } from '../../docs/ref.js';
import type { SchemaObject } from '../../docs/schema-object.js';

/** The shape of the `data` of each type. */
const DATA: Readonly<Record<EventType, string>> = {
  [EVENT_TYPES.topPicksRun]: 'TopPicksData',
  [EVENT_TYPES.topPicksPositions]: 'TopPicksPositionsData',
  [EVENT_TYPES.pickEvent]: 'PickEventData',
  [EVENT_TYPES.pickOutcome]: 'PickOutcomeData',
  [EVENT_TYPES.policyUpdated]: 'PolicyUpdateData',
  [EVENT_TYPES.dashboardOverview]: 'DashboardOverviewData',
  [EVENT_TYPES.dashboardPerformance]: 'DashboardPerformanceData',
  [EVENT_TYPES.portfolioPositions]: 'PortfolioPositionsData',
  [EVENT_TYPES.portfolioWatchlist]: 'WatchlistData',
  [EVENT_TYPES.scalpingMonitor]: 'ScalpingMonitorData',
  [EVENT_TYPES.srLevels]: 'SrLevelsData',
  [EVENT_TYPES.aiRecommendation]: 'AiRecommendation',
  [EVENT_TYPES.aiRecommendationOutcome]: 'AiRecommendationOutcomeData',
  [EVENT_TYPES.aiAnalysis]: 'AiAnalysis',
  [EVENT_TYPES.aiLearning]: 'AiLearning',
  [EVENT_TYPES.llmRequest]: 'LlmRequestData',
};
const TYPES = Object.values(EVENT_TYPES);

const text = (description: string, example?: string): SchemaObject => ({
  type: 'string',
  description,
  ...(example === undefined ? {} : { example }),
});

function eventSchema(type: EventType): SchemaObject {
  const attributes: Record<string, SchemaObject> = {
    specversion: { type: 'string', enum: ['1.0'], description: 'Of CloudEvents.' },
    id: text('The same for the same event, however often it is sent.', SNAPSHOT_EXAMPLE.id),
    source: text('Who made it.', SNAPSHOT_EXAMPLE.source),
    type: { type: 'string', enum: [type], description: 'What it is about.' },
    subject: text('Whom it is about.', SNAPSHOT_EXAMPLE.subject),
    time: moment('As-of, market time.'),
    datacontenttype: text('Of `data`.', 'application/json'),
    dataschema: text('Version of the shape of `data`.', dataSchema(type)),
    data: ref(DATA[type]),
  };
  return {
    type: 'object',
    description: `The event \`${type}\`; it may have further CloudEvents extensions.`,
    required: Object.keys(attributes),
    properties: {
      ...attributes,
      sequence: text('Counts the events of one source on one stream, without gaps.', '42'),
      traceparent: text(
        'W3C trace context of the producer.',
        '00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01',
      ),
      computedat: moment('Of a snapshot: when it was computed, wall time.'),
      nextexpectedat: moment('Of a snapshot: as-of of the next one, market time.'),
      staleafter: moment('Of a snapshot: from when on it is stale, market time.'),
    },
  };
}

/** `TopPicksRunCompletedEvent` of `top_picks.run.completed`. */
function eventSchemaName(type: EventType): string {
  return `${type.replace(/(^|[._])([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Event`;
}

/** An event of any type, told apart by `type`, and each of them. */
export const EVENT_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  LiveEvent: {
    description: 'The `data` of a message: a CloudEvents 1.0 event in structured JSON.',
    oneOf: TYPES.map((type) => ref(eventSchemaName(type))),
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(TYPES.map((type) => [type, ref(eventSchemaName(type)).$ref])),
    },
  },
  ...Object.fromEntries(TYPES.map((type) => [eventSchemaName(type), eventSchema(type)])),
};
