import { InvalidPayloadError } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import type { EventOutcome } from '../write/event-outcome.js';
import type { MappedEvent } from '../write/mapped-event.js';
import { MAPPERS, UNSTORED_TYPES } from './mappers.js';

const BY_TYPE = new Map(MAPPERS.map((mapper) => [mapper.type, mapper]));
const UNSTORED = new Set(UNSTORED_TYPES);

/** The event as rows, or why it can never be any. Never throws: one bad event must not stop the others. */
export function mapEvent(event: CloudEvent): MappedEvent | EventOutcome {
  if (UNSTORED.has(event.type)) return { outcome: 'done' };
  const mapper = BY_TYPE.get(event.type);
  if (mapper === undefined) return rejected('unknown-type', `no table takes events of type ${event.type}`);
  if (!mapper.dataSchemas.includes(event.dataschema))
    return rejected(
      'unknown-schema',
      `expected dataschema ${mapper.dataSchemas.join(' or ')}, received ${event.dataschema}`,
    );
  try {
    return mapper.map(event);
  } catch (error) {
    if (error instanceof InvalidPayloadError) return rejected('invalid-payload', error.message);
    return { ...rejected('unmappable', String(error)), alarming: true };
  }
}

function rejected(code: string, reason: string) {
  return { outcome: 'rejected', code, reason } as const;
}
