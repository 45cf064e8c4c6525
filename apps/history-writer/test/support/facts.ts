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
  [EVENT_TYPES.aiRecommendationOutcome]: {
    recommendationId: '0c9d7e2a-6a44-4f0b-8d5e-2f9a4c7b1e36',
    model: STRANGE,
    symbol: 'BRK.B',
    side: 'short',
    universe: null,
    confidence: 0.1,
    horizonSessions: 20,
    recommendedAt: '2017-10-04T15:00:00.000Z',
    sessionDate: '2017-10-04',
    revision: 2,
    final: true,
    plannedEntry: 100.1,
    stop: 105.05,
    targets: [95.5, 90],
    targetsHit: 1,
    enteredAt: '2017-10-05T20:00:00.000Z',
    closedAt: '2017-10-06T20:00:00.000Z',
    entry: 100.1,
    exit: 95.5,
    exitReason: 'target',
    ambiguous: false,
    returnPct: 4.5954045954,
    rMultiple: 0.9292929293,
    holdingSessions: 2,
    mfePct: 1e-7,
    maePct: -1e-7,
    forward1Pct: 0.1,
    forward5Pct: null,
    forward20Pct: -3,
    benchmark1Pct: null,
    benchmark5Pct: null,
    benchmark20Pct: null,
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
