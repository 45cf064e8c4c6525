import { GROUPS, STREAMS } from '@tapedeck/contracts';
import type { Fault } from '../../fault.js';

const STREAM = STREAMS.topPicks;
const READ = [5, 50] as const;
const BACKLOG_MS = 300;

export const pendingTrimmed: Fault = {
  name: 'pending-trimmed',
  title:
    'entries that the writer has read and not stored when it dies are deleted from the stream before it is back',
  kind: 'loss',
  async strike({ tape, writer }, chance) {
    await writer.kill();
    await new Promise((resolve) => setTimeout(resolve, BACKLOG_MS));
    // As the writer would have read them just before it died.
    const reply = (await tape.xreadgroup(
      ...(['GROUP', GROUPS.historyWriter, writer.consumer, 'COUNT', chance.between(...READ)] as const),
      ...(['STREAMS', STREAM, '>'] as const),
    )) as [stream: string, entries: [id: string, fields: string[]][]][] | null;
    const ids = reply?.[0]?.[1].map(([id]) => id) ?? [];
    const deleted = chance.shuffled(ids).slice(0, Math.ceil(ids.length / 2));
    if (deleted.length === 0) throw new Error('nothing was left to read');
    await tape.xdel(STREAM, ...deleted);
  },
  heal: ({ writer }) => writer.start(),
};
