import type { ServedSnapshot } from './served-snapshot.js';

/** What reading a key came to. */
export type KeyReading =
  | { readonly outcome: 'found'; readonly snapshot: ServedSnapshot }
  /** Redis answered: there is no such key. */
  | { readonly outcome: 'absent' }
  /** Redis is away or holds no snapshot there, and this process has never served one. */
  | { readonly outcome: 'unavailable' };
