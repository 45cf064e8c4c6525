import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { deadLetterStream, GROUPS, STREAMS } from '@tapedeck/contracts';
import { PartitionKeeper, SequenceAudit, StoredEventsQuery } from '@tapedeck/history';
import { BatchInserter, PartitionedInserter } from '@tapedeck/history-writer';
import { encodeEntry, type CloudEvent } from '@tapedeck/redis-streams';
import fc from 'fast-check';
import { replayCommand } from '../src/commands/replay.command.js';
import { Progress } from '../src/progress.js';
import { replay } from '../src/replay/replay.js';
import type { ReplayCommandOptions } from '../src/replay/replay-request.js';
import { writingSink } from '../src/replay/replay-sink.js';
import type { ReplaySource } from '../src/replay/replay-source.js';
import { ReplayState } from '../src/replay/replay-state.js';
import { asOfOf, eventId, runEvent, runSnapshot } from './support/events.js';
import { Servers } from './support/servers.js';

const STREAM = STREAMS.topPicks;
const quiet = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;
const whole = { from: -Infinity, to: Infinity };

describe('replay', () => {
  const servers = new Servers();
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tapedeck-replay-'));
  });
  afterEach(() => {
    process.exitCode = undefined;
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  const append = async (events: readonly CloudEvent[], stream: string = STREAM) => {
    for (const event of events) await servers.redis.xadd(stream, '*', ...encodeEntry(event));
  };
  let aside: string[] = [];
  const run = async (options: ReplayCommandOptions = {}) => {
    const printed: string[] = [];
    aside = [];
    const print = (text: string) => printed.push(text);
    await replayCommand(options, servers.environment(home), print, (text) => aside.push(text));
    return printed.join('');
  };
  const many = (count: number) => Array.from({ length: count }, (_, n) => runEvent(n));

  it('stores what history lacks, then finds all of it there, and leaves the live group as it was', async () => {
    await append(many(1_100));
    await servers.redis.xadd(STREAM, '*', 'no', 'event');
    await append([runEvent(3), runEvent(2_000, { type: 'none.such' })]);
    await servers.redis.xgroup('CREATE', STREAM, GROUPS.historyWriter, '0');
    const before = await servers.redis.xinfo('GROUPS', STREAM);
    expect(await run({ dryRun: true })).toMatch(/dry run.*inserted 1100, duplicate 1, rejected 2/);
    expect(await servers.storedIds()).toEqual([]);
    expect(await run()).toMatch(
      /^inserted 1100, duplicate 1, rejected 2 \(1 malformed-entry, 1 unknown-type\)/,
    );
    expect(await run()).toMatch(/^inserted 0, duplicate 1101, rejected 2/);
    expect(await servers.storedIds()).toHaveLength(1_100);
    expect(await servers.redis.xinfo('GROUPS', STREAM)).toEqual(before);
    expect(await readdir(join(home, 'replay'))).toEqual([]);
  });

  it('replays the window alone', async () => {
    await append(many(10));
    expect(await run({ from: asOfOf(2), to: asOfOf(4) })).toMatch(/^inserted 3, duplicate 0, rejected 0/);
    expect(await servers.storedIds()).toEqual([eventId(2), eventId(3), eventId(4)]);
  });

  it('replays the originals of dead letters', async () => {
    const head = ['stream', 'id', 'group', 'consumer', 'code', 'reason', 'attempts', 'time'];
    const fields = head.flatMap((name) => [`dead.${name}`, '1']);
    await servers.redis.xadd(deadLetterStream(STREAM), '*', ...fields, ...encodeEntry(runEvent(1)));
    expect(await run({ deadLetters: true })).toMatch(/^inserted 1, duplicate 0, rejected 0/);
  });

  it('replays archive files, and names what is none of them', async () => {
    const files = join(home, 'archive');
    await mkdir(files);
    for (let n = 0; n < 5; n++)
      await writeFile(join(files, `picks_sp500_swing_${n}.json`), JSON.stringify(runSnapshot(n)));
    await writeFile(join(files, 'picks_broken.json'), '{"id":');
    await writeFile(join(files, 'notes.txt'), 'not ours');
    const rejected = join(home, 'rejected.ndjson');
    expect(await run({ files: [files], rejected })).toMatch(
      /^inserted 5, duplicate 0, rejected 1 \(1 malformed-file\)/,
    );
    expect(process.exitCode).toBe(1);
    expect(aside.join('')).toMatch(/^rejected picks_broken\.json: malformed-file: /);
    expect(JSON.parse(await readFile(rejected, 'utf8'))).toMatchObject({
      where: 'picks_broken.json',
      code: 'malformed-file',
    });
    expect(await run({ files: [files] })).toMatch(/^inserted 0, duplicate 5, rejected 1/);
    const [row] = await servers.dataSource.query<{ body: string }[]>(
      `SELECT left(envelope::text, -1) || ',"data":' || data::text || '}' AS body FROM top_picks_runs WHERE event_id = $1`,
      [eventId(3)],
    );
    expect(row?.body).toBe(JSON.stringify(runSnapshot(3)));
  });

  it('tells two events of one id apart by their as-ofs, also when it asks what is stored', async () => {
    await append([runEvent(1)]);
    await run();
    const other = runEvent(1, { time: asOfOf(9), sequence: '9' });
    await append([runEvent(1), other, other]);
    expect(await run({ dryRun: true })).toMatch(/inserted 1, duplicate 3, rejected 0/);
    expect(await run({ rate: '4' })).toMatch(/^inserted 1, duplicate 3, rejected 0/);
    expect(await run({ rate: '4' })).toMatch(/^inserted 0, duplicate 4, rejected 0/);
  });

  it('keeps to a rate', async () => {
    await append(many(20));
    const startedAt = performance.now();
    await run({ rate: '50' });
    expect(performance.now() - startedAt).toBeGreaterThan(390);
  });

  it('refuses what it cannot do, all at once', async () => {
    const impossible = { from: 'x', rate: '0', stream: ['stream:none'], files: ['none.ndjson'] };
    await expect(run(impossible)).rejects.toMatchObject({
      problems: [
        expect.stringMatching(/--from/),
        expect.stringMatching(/--rate/),
        expect.stringMatching(/stream:none/),
        expect.stringMatching(/instead of streams/),
        expect.stringMatching(/none\.ndjson/),
      ],
    });
  });

  it('comes to the same, however often it is interrupted and wherever the pages are cut', async () => {
    const events = fc.array(fc.nat(12), { maxLength: 30 });
    const cuts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 30, maxLength: 30 });
    const stops = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(events, cuts, stops, async (numbers, sizes, pagesBetweenStops) => {
        await servers.clear();
        const { dataSource } = servers;
        const sink = writingSink(
          new PartitionedInserter(new PartitionKeeper(dataSource), new BatchInserter(dataSource)),
          new StoredEventsQuery(dataSource),
          new SequenceAudit(dataSource),
        );
        let complete = false;
        for (const pages of [...pagesBetweenStops, Infinity]) {
          const stop = new AbortController();
          const source = cutUp(numbers, sizes, pages, stop);
          const state = await ReplayState.open(home, { numbers });
          const onRejected = () => undefined;
          const options = { window: whole, state, remember: true, stop: stop.signal, onRejected };
          complete = await replay([source], sink, options, () => new Progress('', numbers.length, quiet));
          if (complete) break;
        }
        const state = await ReplayState.open(home, { numbers });
        const distinct = new Set(numbers);
        expect(complete).toBe(true);
        expect(state.counts).toMatchObject({
          inserted: distinct.size,
          duplicate: numbers.length - distinct.size,
          rejected: 0,
        });
        expect(await servers.storedIds()).toEqual([...distinct].map(eventId).sort());
        await state.complete();
      }),
      { numRuns: 15 },
    );
  });
});

/** A source of these events in pages of these sizes, in which the interruption comes after so many pages. */
function cutUp(
  numbers: readonly number[],
  sizes: readonly number[],
  pagesUntilStop: number,
  stop: AbortController,
): ReplaySource {
  return {
    name: 'cut-up',
    unit: 'entries',
    size: () => Promise.resolve(numbers.length),
    async *pages(after) {
      let at = Number(after?.at ?? 0);
      for (let page = 0; at < numbers.length; page++) {
        if (page === pagesUntilStop) stop.abort();
        const end = at + (sizes[at] ?? 1);
        const items = numbers.slice(at, end).map((n) => ({ where: String(n), event: runEvent(n) }));
        at = Math.min(end, numbers.length);
        yield { items, mark: { at: String(at), done: at } };
      }
    },
  };
}
