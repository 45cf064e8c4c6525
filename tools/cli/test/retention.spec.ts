import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sequenceKey, STREAMS } from '@tapedeck/contracts';
import { historyDataSource, PartitionKeeper, RetentionSession } from '@tapedeck/history';
import { BatchInserter, isMapped, mapEvent, PartitionedInserter } from '@tapedeck/history-writer';
import { pollUntil } from '@tapedeck/local-servers';
import { encodeEntry, type CloudEvent } from '@tapedeck/redis-streams';
import { auditCommand } from '../src/commands/audit.command.js';
import { replayCommand } from '../src/commands/replay.command.js';
import { retentionCommand } from '../src/commands/retention.command.js';
import { retentionRestoreCommand } from '../src/commands/retention-restore.command.js';
import type { RetentionOptions } from '../src/retention/retention-request.js';
import { asOfOf, eventId, runEvent, runSnapshot, SOURCE } from './support/events.js';
import { Servers } from './support/servers.js';

/** A run each day from 2 November 2017 to the end of January, and in the ten days before this one. */
const DAYS = 300;
const NEWEST = asOfOf(DAYS);
const SIX_MONTHS = 'all,top_picks_runs=6';
const OLD_MONTHS = ['2017-11', '2017-12', '2018-01'];
const OLD_RUNS = 91;
const RUNS = OLD_RUNS + 10;

describe('retention', () => {
  const servers = new Servers();
  let home: string;
  let archive: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tapedeck-retention-'));
    archive = join(home, 'archive');
  });
  afterEach(async () => {
    process.exitCode = undefined;
    await rm(home, { recursive: true, force: true });
  });

  const environment = (more: Record<string, string> = {}) => ({
    ...servers.environment(home),
    MARKET_CLOCK: NEWEST,
    ...more,
  });
  const run = async (options: RetentionOptions = { keepMonths: SIX_MONTHS, archive }, more = {}) => {
    const printed: string[] = [];
    process.exitCode = undefined;
    await retentionCommand(options, environment(more), (text) => printed.push(text));
    return printed.join('');
  };
  const restore = async (...names: string[]) => {
    const printed: string[] = [];
    const folders = names.map((name) => join(archive, name));
    await retentionRestoreCommand(folders, environment(), (text) => printed.push(text));
    return printed.join('');
  };
  const audit = async () => {
    const printed: string[] = [];
    process.exitCode = undefined;
    await auditCommand({}, environment(), (text) => printed.push(text));
    return printed.join('');
  };
  const content = async () => {
    const rows = await servers.dataSource.query<{ row: string }[]>(
      `SELECT r::text AS row FROM top_picks_runs r UNION ALL SELECT p::text FROM pick_contributions p ORDER BY 1`,
    );
    return rows.map(({ row }) => row);
  };
  const months = async () => (await readdir(join(archive, 'top_picks_runs'))).sort();
  /** Numbered without a gap, whatever their days. */
  const storeDays = async (last = DAYS) => {
    const days = Array.from({ length: last }, (_, index) => index + 1);
    const events = days
      .filter((day) => day <= OLD_RUNS || day > last - (RUNS - OLD_RUNS))
      .map((day, index) => runEvent(day, { sequence: String(index + 1) }));
    await servers.store(events);
    await servers.redis.hset(sequenceKey(STREAMS.topPicks), SOURCE, events.length);
    return events;
  };
  const append = async (events: readonly CloudEvent[]) => {
    for (const event of events) await servers.redis.xadd(STREAMS.topPicks, '*', ...encodeEntry(event));
  };

  it('archives and drops what is older by the market clock; the audit knows it, and restore brings it back', async () => {
    await storeDays();
    const before = await content();
    const planned = await run({ keepMonths: SIX_MONTHS, archive, dryRun: true });
    expect(planned).toMatch(/top_picks_runs: 6 months are kept, 2018-02 and later/);
    expect(planned).toMatch(/2017-11: 2 partitions, .* archived to /);
    expect(planned).toMatch(/dry run, nothing changed: would drop 3 months/);
    expect(await content()).toEqual(before);

    const printed = await run();
    expect(printed).toMatch(/2017-11: dropped 58 rows, archived as top_picks_runs\/2017-11\n/);
    expect(printed).toMatch(new RegExp(`dropped 3 months with ${2 * OLD_RUNS} rows\n`));
    expect(process.exitCode).toBeUndefined();
    expect(await months()).toEqual(OLD_MONTHS);
    expect(await content()).toHaveLength(2 * (RUNS - OLD_RUNS));
    expect(await audit()).toContain(
      `${SOURCE}: numbered to ${RUNS}, stored ${RUNS - OLD_RUNS}, retired ${OLD_RUNS}, missing 0`,
    );
    expect(process.exitCode).toBeUndefined();
    expect(await run()).toMatch(/dropped 0 months with 0 rows\n$/);

    expect(
      await restore('top_picks_runs/2017-11', 'top_picks_runs/2017-12', 'top_picks_runs/2018-01'),
    ).toMatch(/top_picks_runs 2017-11: restored top_picks_runs 29 rows; pick_contributions 29 rows\n/);
    expect(await content()).toEqual(before);
    expect(await audit()).toContain(`stored ${RUNS}, retired 0, missing 0`);
  });

  it('writes what COPY reads, with a manifest that says what it is', async () => {
    await storeDays();
    await run();
    const folder = join(archive, 'top_picks_runs/2017-12');
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
      parts: { file: string; rows: number; columns: string[] }[];
    };
    expect(manifest).toMatchObject({
      format: 'tapedeck-history-month/1',
      table: 'top_picks_runs',
      month: '2017-12',
      parts: [
        { table: 'top_picks_runs', rows: 31 },
        { table: 'pick_contributions', rows: 31 },
      ],
    });
    const [runs] = manifest.parts;
    const text = gunzipSync(await readFile(join(folder, runs?.file ?? ''))).toString();
    expect(text.split('\n')).toHaveLength(32);
    expect(text.split('\t')[0]).toBe(eventId(30));
    expect(runs?.columns[0]).toBe('event_id');
  });

  it('keeps everything unless told otherwise, and drops nothing without an archive unless told so', async () => {
    await storeDays();
    const before = await content();
    expect(await run({})).toMatch(/no months are set, so everything is kept/);
    await expect(run({ keepMonths: SIX_MONTHS })).rejects.toThrow(/--archive DIR/);
    await expect(
      run({ keepMonths: 'a=1,pick_contributions=9,rl_policies=24,top_picks_runs=5', archive }),
    ).rejects.toMatchObject({
      problems: [
        expect.stringMatching(/^a: no such table/),
        expect.stringMatching(/rows go with those of top_picks_runs/),
        expect.stringMatching(/all of it is kept/),
        expect.stringMatching(/at least 6 months/),
      ],
    });
    await expect(run({ keepMonths: 'x', archive })).rejects.toThrow(/received x/);
    expect(await content()).toEqual(before);
    const printed = await run({ archive: false }, { HISTORY_RETENTION_MONTHS: '1' });
    expect(printed).toMatch(/top_picks_runs: 6 months are kept.*\(picks are followed/);
    expect(printed).toMatch(/rl_policies: all of it is kept \(the weights/);
    expect(printed).toMatch(/2017-11: dropped 58 rows\n/);
    expect(await audit()).toContain('missing 0');
    await expect(readdir(archive)).rejects.toThrow(/ENOENT/);
  });

  it('counts back from what was recorded last where the clock is ahead of it', async () => {
    await storeDays(40);
    expect(await run(undefined, { MARKET_CLOCK: 'live' })).toMatch(/2017-06 and later/);
    expect(await content()).toHaveLength(80);
    await storeDays();
    expect(await run(undefined, { MARKET_CLOCK: asOfOf(250) })).toMatch(/2018-01 and later/);
    expect(await months()).toEqual(['2017-11', '2017-12']);
  });

  it('goes on wherever a run was cut off: in the middle of a file, or between archive and drop', async () => {
    await storeDays();
    const before = await content();
    // As a crash leaves them: an unfinished folder; and one that is whole, of a month that is still there.
    await mkdir(join(archive, 'top_picks_runs/.2017-12.part'), { recursive: true });
    await writeFile(join(archive, 'top_picks_runs/.2017-12.part/top_picks_runs.copy.gz'), 'half');
    const reader = servers.dataSource.createQueryRunner();
    await reader.startTransaction();
    await reader.query('SELECT count(*) FROM pick_contributions');
    const stopped = run();
    const archived = async () => {
      const names: string[] = await months().catch(() => []);
      return names.includes('2017-11') ? true : undefined;
    };
    expect(await pollUntil(archived, 20_000)).toBe(true);
    process.emit('SIGINT');
    expect(await stopped).toMatch(/2017-11: in use, archived as .*: the next run drops it[^]*interrupted/);
    expect(process.exitCode).toBe(130);
    await reader.rollbackTransaction();
    await reader.release();
    expect(await content()).toEqual(before);
    expect(await run()).toMatch(/dropped 3 months/);
    expect(await months()).toEqual(OLD_MONTHS);
    await restore(...OLD_MONTHS.map((month) => `top_picks_runs/${month}`));
    expect(await content()).toEqual(before);
  });

  it('drops nothing of which the archive does not read back, and restores nothing that is damaged', async () => {
    await storeDays();
    const before = await content();
    await run();
    const damaged = join(archive, 'top_picks_runs/2017-11/pick_contributions.copy.gz');
    await restore(...OLD_MONTHS.map((month) => `top_picks_runs/${month}`));
    const bytes = await readFile(damaged);
    await writeFile(damaged, bytes.subarray(0, bytes.length - 30));
    await expect(run()).rejects.toThrow();
    expect(await content()).toEqual(before);
    await expect(restore('top_picks_runs/2017-11')).rejects.toThrow();
    await expect(restore('top_picks_runs')).rejects.toThrow(/expected the manifest/);
    expect(await content()).toEqual(before);
  });

  it('archives rows that come again beside the first archive, and those that lie in a default partition', async () => {
    await storeDays();
    await run();
    // A writer that thinks that the partition is there puts the row into the default one.
    const late = [runEvent(5), runEvent(6)].map(mapEvent).filter(isMapped);
    await new BatchInserter(servers.dataSource).insert(late);
    expect(await new PartitionKeeper(servers.dataSource).strayRows()).toBe(4);
    expect(await run()).toMatch(/2017-11: dropped 4 rows, archived as top_picks_runs\/2017-11-2\n/);
    expect(await months()).toEqual(['2017-11', '2017-11-2', '2017-12', '2018-01']);
    expect(await audit()).toContain(`retired ${OLD_RUNS}, missing 0`);
    expect(await restore('top_picks_runs/2017-11-2', 'top_picks_runs/2017-11')).toMatch(
      /restored top_picks_runs 27 rows, 2 there already; pick_contributions 27 rows, 2 there already\n$/,
    );
    expect(await audit()).toContain('missing 0');
  });

  it('is told apart by a replay, which stores nothing again that is archived', async () => {
    const events = await storeDays(230);
    const neverStored = runEvent(500, { time: '2017-11-20T20:00:00Z', sequence: '102' });
    await append([...events.slice(0, 40), neverStored]);
    await servers.redis.hset(sequenceKey(STREAMS.topPicks), SOURCE, 102);
    await run({ keepMonths: SIX_MONTHS, archive }, { MARKET_CLOCK: asOfOf(230) });
    expect(await months()).toEqual(['2017-11']);
    const printed: string[] = [];
    const replay = async (options = {}) => {
      printed.length = 0;
      await replayCommand(
        options,
        environment(),
        (text) => printed.push(text),
        (text) => printed.push(text),
      );
      return printed.join('');
    };
    expect(await replay({ dryRun: true })).toMatch(/inserted 1, duplicate 11, rejected 0, retired 29/);
    expect(await replay()).toMatch(/inserted 1, duplicate 11, rejected 0, retired 29/);
    const file = join(home, 'picks_1.json');
    await writeFile(file, JSON.stringify(runSnapshot(3)));
    expect(await replay({ files: [file] })).toMatch(
      /retired-month: retention dropped its month[^]*rejected 1/,
    );
    expect(await audit()).toContain('retired 29, missing 0');
  });

  it('loses nothing of a writer under load, and makes it wait for no longer than a moment', async () => {
    await storeDays();
    const writing = await historyDataSource(servers.environment(home).DATABASE_URL ?? '', {
      poolSize: 1,
      statementTimeoutMs: 15_000,
      onPoolError: () => undefined,
    }).initialize();
    const inserter = new PartitionedInserter(new PartitionKeeper(writing), new BatchInserter(writing));
    let isOver = false;
    let longestMs = 0;
    const write = async () => {
      let n = 1_000;
      for (; !isOver; n += 10) {
        // Some for the month under way, and one for a month that is being dropped.
        const events = Array.from({ length: 10 }, (_, at) =>
          runEvent(n + at, {
            time: at === 0 ? asOfOf(40) : NEWEST,
            sequence: String(n + at - 1_000 + RUNS + 1),
          }),
        );
        const startedMs = performance.now();
        await inserter.store(events.map(mapEvent).filter(isMapped));
        longestMs = Math.max(longestMs, performance.now() - startedMs);
      }
      return n - 1_000;
    };
    const written = write();
    for (let runs = 0; runs < 3; runs += 1) await run();
    isOver = true;
    const count = await written;
    await writing.destroy();
    await servers.redis.hset(sequenceKey(STREAMS.topPicks), SOURCE, RUNS + count);
    expect(await audit()).toMatch(new RegExp(`numbered to ${RUNS + count}, .*missing 0`));
    const [kept] = await servers.dataSource.query<{ count: string }[]>(
      'SELECT count(*) FROM top_picks_runs WHERE as_of = $1',
      [NEWEST],
    );
    expect(Number(kept?.count)).toBe((count / 10) * 9 + 1);
    expect(longestMs).toBeLessThan(5_000);
  });

  it('is one at a time', async () => {
    const session = await RetentionSession.begin(servers.dataSource);
    await expect(run()).rejects.toThrow(/another retention or restore is under way/);
    await session?.end();
    expect(await run()).toBe('history is empty\n');
  });
});
