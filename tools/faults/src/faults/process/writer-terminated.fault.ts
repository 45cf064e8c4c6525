import { GROUPS, STREAMS } from '@tapedeck/contracts';
import type { RedisConnection } from '@tapedeck/redis-streams';
import type { Fault } from '../../fault.js';
import { CLAIM_IDLE_MS } from '../../world/world.js';

/** More than two reads can hold. */
const LIMIT = 10_000;

export const writerTerminated: Fault = {
  name: 'writer-terminated',
  title: 'SIGTERM of the history-writer under load: it ends with 0 and leaves nothing half done',
  kind: 'outage',
  async strike(world) {
    const code = await world.writer.terminate();
    if (code !== 0) throw new Error(`SIGTERM under load ended the writer with ${code}`);
    const kept = await keptBack(world.tape);
    if (kept > 0) throw new Error(`the writer ended with 0 and kept ${kept} entries that nobody may take`);
  },
  heal: (world) => world.writer.start(),
};

/** Pending entries that were not handed over: what was only read ahead looks idle for long enough to be taken at once. */
async function keptBack(tape: RedisConnection): Promise<number> {
  const pending = await tape.xpending(STREAMS.topPicks, GROUPS.historyWriter, '-', '+', LIMIT);
  const free = await tape.xpending(
    STREAMS.topPicks,
    GROUPS.historyWriter,
    'IDLE',
    CLAIM_IDLE_MS,
    '-',
    '+',
    LIMIT,
  );
  return pending.length - free.length;
}
