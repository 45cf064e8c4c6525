import { BaseRpcContext } from '@nestjs/microservices';
import type { CloudEvent } from '../events/cloud-event.js';
import type { StreamEntry } from '../events/stream-entry.js';

/** What `@Ctx()` gives a handler: the entries at hand (one, unless it is a batch handler) and how often they were tried. */
export class RedisStreamsContext extends BaseRpcContext<[readonly StreamEntry[], number]> {
  constructor(entries: readonly StreamEntry[], attempt: number) {
    super([entries, attempt]);
  }

  get entries(): readonly StreamEntry[] {
    return this.args[0];
  }

  /** 1 at the first try by this process. */
  get attempt(): number {
    return this.args[1];
  }

  get entry(): StreamEntry {
    return this.entries[0] as StreamEntry;
  }

  get event(): CloudEvent {
    return this.entry.event;
  }

  get stream(): string {
    return this.entry.stream;
  }

  get entryId(): string {
    return this.entry.entryId;
  }
}
