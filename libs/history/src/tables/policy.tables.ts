import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import type { HistoryTable } from './history-table.js';

export const RL_POLICIES: HistoryTable = {
  table: 'rl_policies',
  kind: 'fact',
  about: 'Versions of factor weights, as they were written down and as they were put in force.',
  events: [{ type: EVENT_TYPES.policyUpdated, stream: STREAMS.topPicks }],
  filters: ['universe', 'mode'],
  columns: [
    { column: 'universe', name: 'universe', kind: 'text', about: 'The instruments that it ranks.' },
    { column: 'mode', name: 'mode', kind: 'text', about: 'The trading horizon.' },
    { column: 'name', name: 'name', kind: 'text', about: 'Its name.' },
    {
      column: 'version',
      name: 'version',
      kind: 'integer',
      about: 'Its version; other weights have another one.',
    },
    {
      column: 'action',
      name: 'action',
      kind: 'text',
      about: '`created`: written down. `activated`: in force from the as-of on.',
    },
    {
      column: 'allow_shorts',
      name: 'allowShorts',
      kind: 'boolean',
      about: 'Whether the lowest scores are picked as shorts.',
    },
    { column: 'weights', name: 'weights', kind: 'json', about: 'Weight by factor.' },
    { column: 'note', name: 'note', kind: 'text', about: 'Why; null where nobody said.' },
  ],
};
