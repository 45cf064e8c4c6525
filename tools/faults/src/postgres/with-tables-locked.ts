import { until } from '@tapedeck/local-servers';
import type { World } from '../world/world.js';
import { administer } from './administer.js';
import { WriterSessions } from './writer-sessions.js';

/** Holds both tables against everybody; `work` begins when the writer stands before them. */
export function withTablesLocked(
  { postgres: { directUrl } }: Pick<World, 'postgres'>,
  work: () => Promise<unknown>,
): Promise<void> {
  return administer(directUrl, async (rival) => {
    await rival.query('BEGIN');
    await rival.query('LOCK TABLE top_picks_runs, pick_contributions IN ACCESS EXCLUSIVE MODE');
    // Asked outside of the transaction, within which the server shows the same activity for ever.
    await administer(directUrl, (admin) =>
      until('the writer waits for a lock', () => new WriterSessions(admin).waiting()),
    );
    await work();
    await rival.query('COMMIT');
  });
}
