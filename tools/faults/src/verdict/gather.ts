import { GroupView, StreamAudit, streamPages, type RawEntry, type StreamReport } from '@tapedeck/cli';
import { deadLetterStream, GROUPS, STREAMS } from '@tapedeck/contracts';
import { historyDataSource, SequenceAudit, StoredEventsQuery } from '@tapedeck/history';
import { UNSTORED_SOURCES, UNSTORED_TYPES } from '@tapedeck/history-writer';
import { decodeDeadLetter } from '@tapedeck/redis-streams';
import { keyOf } from '../publisher/lane-request.js';
import type { World } from '../world/world.js';
import type { Evidence, Letter, StoredRun, TapeEntry } from './evidence.js';

const STREAM = STREAMS.topPicks;
const ALWAYS = { from: -Infinity, to: Infinity };

/** Looks at everything that a verdict rests on. The publisher has ended; the writers may still run. */
export async function gather(world: World, triedBeforeHeal: ReadonlySet<string>): Promise<Evidence> {
  const ledger = await world.publisher.ledger();
  const lanes = [...ledger.newestByLane.keys()];
  const [runs, entries, letters, shownAsOf, audit] = await Promise.all([
    runsOf(world),
    entriesOf(world),
    lettersOf(world),
    shownIn(world, lanes),
    auditOf(world),
  ]);
  return { ledger, triedBeforeHeal, runs, entries, letters, shownAsOf, audit };
}

async function runsOf(world: World): Promise<StoredRun[]> {
  const rows = await world.query<{
    event_id: string;
    picks: number;
    pick_rows: string;
    sequence: string | null;
  }>(
    `SELECT event_id, pick_count AS picks, sequence,
            (SELECT count(*) FROM pick_contributions p WHERE p.event_id = r.event_id AND p.as_of = r.as_of) AS pick_rows
       FROM top_picks_runs r`,
  );
  return rows.map(({ event_id: eventId, picks, pick_rows: pickRows, sequence }) => ({
    eventId,
    picks,
    pickRows: Number(pickRows),
    sequence: sequence === null ? null : Number(sequence),
  }));
}

async function entriesOf({ tape }: World): Promise<TapeEntry[]> {
  const entries: TapeEntry[] = [];
  for await (const page of streamPages(tape, STREAM)) {
    const group = await GroupView.of(tape, STREAM, GROUPS.historyWriter);
    const waiting = await group.waitingAmong(page);
    for (const entry of page) {
      const { entryId } = entry;
      const state = !waiting.has(entryId)
        ? 'acknowledged'
        : group.isDelivered(entry)
          ? 'pending'
          : 'undelivered';
      entries.push({ entryId, eventId: eventIdOf(entry), state });
    }
  }
  return entries;
}

function eventIdOf({ fields }: RawEntry): string {
  const at = fields.findIndex((name, index) => index % 2 === 0 && name === 'id');
  return at < 0 ? '' : (fields[at + 1] ?? '').toLowerCase();
}

async function lettersOf({ tape }: World): Promise<Letter[]> {
  const letters: Letter[] = [];
  for await (const page of streamPages(tape, deadLetterStream(STREAM), { page: 10 }))
    for (const { fields } of page) letters.push(decodeDeadLetter(fields).letter);
  return letters;
}

async function shownIn({ tape }: World, lanes: readonly number[]): Promise<Map<number, string>> {
  const shown = new Map<number, string>();
  for (const lane of lanes) {
    const body = await tape.get(keyOf(lane));
    if (body !== null) shown.set(lane, (JSON.parse(body) as { asOf: string }).asOf);
  }
  return shown;
}

async function auditOf({ tape, postgres }: World): Promise<StreamReport> {
  const dataSource = await historyDataSource(postgres.directUrl, { poolSize: 1 }).initialize();
  try {
    const parts = {
      redis: tape,
      stored: new StoredEventsQuery(dataSource),
      sequences: new SequenceAudit(dataSource),
      unstoredTypes: new Set(UNSTORED_TYPES),
      unstoredSources: new Set(UNSTORED_SOURCES),
    };
    return await new StreamAudit(parts, STREAM, ALWAYS).run(() => undefined);
  } finally {
    await dataSource.destroy();
  }
}
