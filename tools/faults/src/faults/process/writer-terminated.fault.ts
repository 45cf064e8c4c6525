import { GROUPS, STREAMS } from '@tapedeck/contracts';
import type { Fault } from '../../fault.js';

export const writerTerminated: Fault = {
  name: 'writer-terminated',
  title: 'SIGTERM of the history-writer under load: it ends with 0 and leaves nothing half done',
  kind: 'outage',
  async strike(world) {
    const code = await world.writer.terminate();
    if (code !== 0) throw new Error(`SIGTERM under load ended the writer with ${code}`);
    const [pending] = (await world.tape.xpending(STREAMS.topPicks, GROUPS.historyWriter)) as [number];
    if (pending > 0) throw new Error(`the writer ended with 0 and left ${pending} entries pending`);
  },
  heal: (world) => world.writer.start(),
};
