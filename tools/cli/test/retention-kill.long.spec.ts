import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STREAMS } from '@tapedeck/contracts';
import { historyDataSource, migrate, PartitionKeeper, SequenceAudit } from '@tapedeck/history';
import { startPostgres, type LocalServer } from '@tapedeck/local-servers';

const CLI = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const SOURCE = '/tapedeck/top-picks';
const OLD = ['2017-11', '2017-12'];
const RUNS_A_MONTH = 8_000;
/** Enough to meet a run in every phase: begun, reading, packing, verifying, dropping. */
const KILLS = 12;
/** Between batches of the writer, so that it leaves something of the processor. */
const PAUSE_MS = 20;

type History = ReturnType<typeof historyDataSource>;

describe('retention killed', () => {
  let home: string;
  let postgres: LocalServer;
  let history: History;
  let numbered = 0;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tapedeck-retention-kill-'));
    postgres = await startPostgres();
    history = historyDataSource(postgres.url, { poolSize: 2, onPoolError: () => undefined });
    await migrate(history);
    await history.initialize();
    const moments = [...OLD, '2018-07'].map((month) => Date.parse(`${month}-01`));
    await new PartitionKeeper(history).ensureFor(moments);
    for (const month of OLD) await store(`${month}-01T00:00:00Z`, RUNS_A_MONTH);
  }, 120_000);
  afterAll(async () => {
    await history.destroy();
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  });

  /** Runs a minute apart, each with a pick, numbered after those before. */
  async function store(from: string, count: number): Promise<void> {
    await history.query(
      `WITH runs AS (
         INSERT INTO top_picks_runs (event_id, as_of, computed_at, next_expected_at, stale_after, universe, mode, subject, policy,
           source, sequence, data_schema, considered, excluded_count, pick_count, best_symbol, best_score, envelope, data)
         SELECT gen_random_uuid(), $1::timestamptz + n * interval '1 minute', $1, $1, $1, 'u', 'swing', 'u/swing', 'p', $2,
                $3::bigint + n, 'v1', 1, 0, 1, 'A', random(), '{}', json_build_object('text', repeat(md5(n::text), 20))
           FROM generate_series(1, $4::integer) n RETURNING event_id, as_of)
       INSERT INTO pick_contributions
       SELECT event_id, as_of, 1, 'u', 'swing', 'A', 'long', 1, 2, 1, '{3}', 1, '{}', '{}' FROM runs`,
      [from, SOURCE, numbered, count],
    );
    numbered += count;
  }

  const run = async (args: readonly string[], killAfterMs?: number) => {
    const child = spawn(process.execPath, [CLI, 'retention', ...args], {
      env: { DATABASE_URL: postgres.url, MARKET_CLOCK: '2018-07-31T00:00:00Z', TAPEDECK_HOME: home },
      stdio: 'ignore',
    });
    const killer =
      killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    const startedMs = performance.now();
    const [code] = (await once(child, 'exit')) as [number | null];
    clearTimeout(killer);
    return { code, tookMs: performance.now() - startedMs };
  };
  const retention = (killAfterMs?: number) =>
    run(['--keep-months', 'all,top_picks_runs=6', '--archive', join(home, 'archive')], killAfterMs);
  /** Rows and digest of the old months. */
  const content = async () => {
    const [row] = await history.query<{ rows: number; digest: string }[]>(
      `SELECT count(*)::integer AS rows, md5(string_agg(line, '' ORDER BY line)) AS digest
         FROM (SELECT md5(r::text) AS line FROM top_picks_runs r WHERE as_of < '2018-01-01'
               UNION ALL SELECT md5(p::text) FROM pick_contributions p WHERE as_of < '2018-01-01') lines`,
    );
    return row;
  };

  it('at any moment loses nothing, and finishes what was begun; a writer beside it goes on', async () => {
    const before = await content();
    // How long one takes that does everything but drop, so that kills fall all over it.
    const { tookMs: startupMs } = await run(['--keep-months', '120', '--no-archive']);
    let isOver = false;
    const writing = (async () => {
      while (!isOver) {
        await store('2018-07-30T00:00:00Z', 10);
        await sleep(PAUSE_MS);
      }
    })();
    const seen = new Set<number>();
    let end: number | null = null;
    for (let kills = 0; kills < KILLS && end !== 0; kills += 1) {
      // Longer each time, and so at last to the end.
      ({ code: end } = await retention(startupMs * (0.7 + kills * 0.2 + Math.random() * 0.2)));
      seen.add((await content())?.rows ?? -1);
    }
    for (let tries = 0; tries < 10 && end !== 0; tries += 1) ({ code: end } = await retention());
    isOver = true;
    await writing;
    expect(end).toBe(0);
    // Whole months, runs and picks together, or nothing.
    for (const rows of seen) expect(rows % (2 * RUNS_A_MONTH)).toBe(0);
    expect((await content())?.rows).toBe(0);
    expect((await readdir(join(home, 'archive/top_picks_runs'))).sort()).toEqual(OLD);
    const audited = await new SequenceAudit(history).ofStream(STREAMS.topPicks);
    const retired = OLD.length * RUNS_A_MONTH;
    expect(audited).toEqual([
      {
        source: SOURCE,
        first: 1,
        last: numbered,
        stored: numbered - retired,
        retired,
        repeated: 0,
        gaps: [],
      },
    ]);
    const { code } = await run([
      'restore',
      ...OLD.map((month) => join(home, 'archive/top_picks_runs', month)),
    ]);
    expect(code).toBe(0);
    expect(await content()).toEqual(before);
  }, 300_000);
});
