import { dataSchema, EVENT_TYPES, type EventType } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { eventId } from './events.js';

const STRANGE = 'tab\t newline\n back\\slash \\N "quoted" {braced}, pair \u{1f4c8}';

/** Data of one event of every type that is a fact, with texts that escape badly. */
export const FACTS = {
  [EVENT_TYPES.aiRecommendation]: {
    symbol: 'BRK.B',
    side: 'short',
    horizonSessions: 20,
    entry: 100.1,
    stop: 105.05,
    targets: [95.5, 90],
    confidence: 0.1,
    model: 'example-large-1',
    rationale: STRANGE,
    universe: null,
  },
  [EVENT_TYPES.aiAnalysis]: {
    agent: 'macro-analyst',
    kind: 'sentiment',
    summary: STRANGE,
    findings: { nested: [{ deep: STRANGE }, null, 1e-7] },
    symbol: null,
    universe: 'sp500',
    confidence: null,
  },
  [EVENT_TYPES.aiLearning]: {
    agent: 'macro-analyst',
    topic: 'gaps',
    lesson: STRANGE,
    evidence: [STRANGE, '14 of 20'],
    appliesTo: null,
  },
  [EVENT_TYPES.llmRequest]: {
    provider: 'example',
    model: 'example-large-1',
    purpose: 'explain',
    promptTokens: 1_000_000_000,
    completionTokens: 0,
    cachedTokens: null,
    latencyMs: 842.5,
    status: 'error',
    error: STRANGE,
    costUsd: '0.000000000000000001',
    costSource: 'price-table',
  },
  [EVENT_TYPES.policyUpdated]: {
    universe: 'sp500',
    mode: 'swing',
    name: 'tuned-swing',
    version: 2,
    weights: { momentumShort: 0.1, breakout: -1e-7 },
    allowShorts: true,
    action: 'activated',
    note: STRANGE,
  },
} as const satisfies Partial<Record<EventType, object>>;

export type FactType = keyof typeof FACTS;

export function fact(type: FactType, n: number, changes: Partial<CloudEvent> = {}): CloudEvent {
  return {
    id: eventId(n),
    source: '/tapedeck/test',
    type,
    subject: 'subject',
    time: '2017-11-01T21:00:00.123Z',
    datacontenttype: 'application/json',
    dataschema: dataSchema(type),
    sequence: String(n),
    data: FACTS[type],
    ...changes,
  };
}
