import type { CloudEvent } from '@tapedeck/redis-streams';
import type { Chance } from '../../chance.js';

/** How an entry has to end: as a dead letter with that code, or as rows. */
export type Ending = { readonly letter: string } | 'stored';

/** One way in which an entry can be bad, or look it. */
export interface PoisonKind {
  /** In the entry's subject; lower case with dashes. */
  readonly name: string;
  readonly ending: Ending;
  /** The entries to append, made from a good event: fields, name and value in turn. Of several, all end as one event. */
  entries(event: CloudEvent, chance: Chance): readonly (readonly (string | Buffer)[])[];
}
