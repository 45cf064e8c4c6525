import type { StreamName } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import type { MappedEvent } from '../write/mapped-event.js';

/** How events of one type become rows. A new kind of event is one mapper, one entity and one migration. */
export interface EventMapper {
  readonly type: string;
  readonly stream: StreamName;
  /** `dataschema` of the versions of `data` that it understands. */
  readonly dataSchemas: readonly string[];
  /** Throws InvalidPayloadError for an event that is not what its type promises. */
  map(event: CloudEvent): MappedEvent;
}
