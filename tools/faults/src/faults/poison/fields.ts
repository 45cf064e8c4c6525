import type { TopPicksData } from '@tapedeck/contracts';
import { encodeEntry, type CloudEvent } from '@tapedeck/redis-streams';

/** The fields of the event with another text for its data, which need not be JSON. */
export function withData(event: CloudEvent, text: string | Buffer): (string | Buffer)[] {
  return [...encodeEntry({ ...event, data: null }).slice(0, -1), text];
}

/** The fields of the event with its data changed. */
export function withChanged(event: CloudEvent, change: (data: TopPicksData) => object): (string | Buffer)[] {
  return withData(event, JSON.stringify(change(event.data as TopPicksData)));
}

/** The fields without that one. */
export function without(fields: readonly string[], name: string): string[] {
  return fields.filter((_, at) => fields[at - (at % 2)] !== name);
}
