import type { ColumnKind } from '@tapedeck/history';
import { legacyMoment } from './legacy-moment.js';

/**
 * A value of SQLite, which has no booleans, moments or JSON of its own, as a member of an event's data. What is not what
 * its kind promises comes as it is: whoever checks the data then says what was received.
 */
export function legacyValue(kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'integer':
    case 'number':
      return typeof value === 'bigint' ? Number(value) : value;
    case 'decimal':
      return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
    case 'boolean':
      return value === 0 || value === 1 ? value === 1 : value;
    case 'moment': {
      const epochMs = legacyMoment(value);
      return epochMs === undefined ? value : new Date(epochMs).toISOString();
    }
    case 'json':
    case 'list':
      return typeof value === 'string' ? parsed(value) : value;
    case 'text':
      return value;
  }
}

/** JSON, or the text itself where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
