import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import type { HistoryTable } from './history-table.js';

export const AI_RECOMMENDATIONS: HistoryTable = {
  table: 'ai_recommendations',
  kind: 'fact',
  about: 'What models recommended, with the plans that are judged against later bars.',
  events: [{ type: EVENT_TYPES.aiRecommendation, stream: STREAMS.ai }],
  filters: ['symbol'],
  columns: [
    { column: 'symbol', name: 'symbol', kind: 'text', about: 'The instrument recommended.' },
    { column: 'side', name: 'side', kind: 'text', about: '`long` or `short`.' },
    {
      column: 'universe',
      name: 'universe',
      kind: 'text',
      about: 'The universe it was chosen from; null where there was none.',
    },
    {
      column: 'horizon_sessions',
      name: 'horizonSessions',
      kind: 'integer',
      about: 'Sessions within which it is meant to come true.',
    },
    { column: 'entry', name: 'entry', kind: 'number', about: 'Price to enter at.' },
    { column: 'stop', name: 'stop', kind: 'number', about: 'Price at which it was wrong.' },
    { column: 'targets', name: 'targets', kind: 'list', about: 'Prices to take profit at, nearest first.' },
    {
      column: 'confidence',
      name: 'confidence',
      kind: 'number',
      about: "The model's own probability of success, 0 to 1.",
    },
    { column: 'model', name: 'model', kind: 'text', about: 'The model.' },
    { column: 'rationale', name: 'rationale', kind: 'text', about: 'Why, in its words.' },
  ],
};

export const AGENT_ANALYSES: HistoryTable = {
  table: 'agent_analyses',
  kind: 'fact',
  about: 'What agents found out. The findings themselves are in `data`.',
  events: [{ type: EVENT_TYPES.aiAnalysis, stream: STREAMS.ai }],
  filters: ['agent'],
  columns: [
    { column: 'agent', name: 'agent', kind: 'text', about: 'Who analysed.' },
    { column: 'kind', name: 'kind', kind: 'text', about: 'What kind of analysis.' },
    {
      column: 'symbol',
      name: 'symbol',
      kind: 'text',
      about: 'The instrument; null where it is not about one.',
    },
    {
      column: 'universe',
      name: 'universe',
      kind: 'text',
      about: 'The universe; null where it is not about one.',
    },
    { column: 'summary', name: 'summary', kind: 'text', about: 'In short.' },
    {
      column: 'confidence',
      name: 'confidence',
      kind: 'number',
      about: "The agent's own, 0 to 1; null where it gave none.",
    },
  ],
};

export const AGENT_LEARNINGS: HistoryTable = {
  table: 'agent_learnings',
  kind: 'fact',
  about: 'Lessons that agents drew.',
  events: [{ type: EVENT_TYPES.aiLearning, stream: STREAMS.ai }],
  filters: ['agent'],
  columns: [
    { column: 'agent', name: 'agent', kind: 'text', about: 'Who learnt it.' },
    { column: 'topic', name: 'topic', kind: 'text', about: 'What it is about.' },
    { column: 'lesson', name: 'lesson', kind: 'text', about: 'The lesson.' },
    { column: 'evidence', name: 'evidence', kind: 'list', about: 'What it was learnt from.' },
    { column: 'applies_to', name: 'appliesTo', kind: 'text', about: 'Where it holds; null for everywhere.' },
  ],
};
