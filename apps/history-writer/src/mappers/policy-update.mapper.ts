import { EVENT_TYPES, parsePolicyUpdateData, STREAMS } from '@tapedeck/contracts';
import { factMapper } from './fact-mapper.js';

/** `top_picks.policy.updated` → `rl_policies`. */
export const policyUpdateMapper = factMapper({
  type: EVENT_TYPES.policyUpdated,
  stream: STREAMS.topPicks,
  table: 'rl_policies',
  columns: {
    universe: 'text',
    mode: 'text',
    name: 'text',
    version: 'integer',
    action: 'text',
    allow_shorts: 'boolean',
    weights: 'jsonb',
    note: 'text',
  },
  parse: parsePolicyUpdateData,
  row: (data) => ({
    universe: data.universe,
    mode: data.mode,
    name: data.name,
    version: data.version,
    action: data.action,
    allow_shorts: String(data.allowShorts),
    weights: JSON.stringify(data.weights),
    note: data.note,
  }),
});
