import type { Settlement, StreamEntry } from '../../src/index.js';
import { allDone } from './app.js';

/** A batch handler that does everything at once and remembers the events' ids in the order it saw them. */
export class Handled {
  readonly ids: string[] = [];

  readonly batch = (entries: StreamEntry[]): Settlement[] => {
    this.ids.push(...entries.map(({ event }) => event.id));
    return allDone(entries);
  };
}
