/**
 * Replays a long archive on a throw-away PostgreSQL, through the command as a user runs it: into an empty history, again
 * into the full one, and into an empty one with an interrupt in the middle. Prints time, events a second and the peak of
 * the process's resident memory; exit code 1 unless every count is exact.
 *
 *   node tools/cli/bin/measure-replay.mjs --events 1000000 [--gzip]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { historyDataSource, migrate } from '@tapedeck/history';
import { startPostgres } from '@tapedeck/local-servers';

const CLI = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const MAKE_ARCHIVE = fileURLToPath(new URL('make-archive.mjs', import.meta.url));
/** Of ten lines of progress, the one at which the interrupt comes. */
const INTERRUPT_AT_TENTH = 4;

const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, gzip: { type: 'boolean', default: false } },
});
const events = Number(values.events);
const folder = mkdtempSync(join(tmpdir(), 'tapedeck-measure-'));
const archive = join(folder, `archive.ndjson${values.gzip ? '.gz' : ''}`);
const peakFile = join(folder, 'peak');
const peakHook = `data:text/javascript,import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS)));`;

/** Runs a program of Node to its end; `onProgress` sees each of its lines on standard error. */
function run(args, env = {}, onProgress = () => undefined) {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (bytes) => (output += bytes));
    child.stderr.on('data', (bytes) => {
      process.stderr.write(bytes);
      for (const line of String(bytes).split('\n').filter(Boolean)) onProgress(line, child);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, seconds: (performance.now() - startedAt) / 1000 }));
  });
}

async function replay(title, database, onProgress) {
  const env = { DATABASE_URL: database, TAPEDECK_HOME: folder };
  const args = ['--import', peakHook, CLI, 'replay', '--files', archive];
  const { code, output, seconds } = await run(args, env, onProgress);
  const [, inserted, duplicate, rejected] =
    /inserted (\d+), duplicate (\d+), rejected (\d+)/.exec(output)?.map(Number) ?? [];
  const peakMb = Math.round(Number(readFileSync(peakFile, 'utf8')) / 1024);
  return { title, code, inserted, duplicate, rejected, seconds: Math.round(seconds * 10) / 10, peakMb };
}

const postgres = await startPostgres();
const history = historyDataSource(postgres.url, { poolSize: 1, statementTimeoutMs: 0 });
try {
  await migrate(history);
  await history.initialize();
  const rows = async () => Number((await history.query('SELECT count(*) FROM top_picks_runs'))[0].count);
  const made = await run([MAKE_ARCHIVE, '--events', values.events, archive]);
  if (made.code !== 0) throw new Error(`the archive could not be made: exit code ${made.code}`);
  process.stdout.write(`archive: ${events} events, ${Math.round(statSync(archive).size / 1e6)} MB\n`);

  const empty = await replay('into an empty history', postgres.url);
  const afterEmpty = await rows();
  const full = await replay('again into the full one', postgres.url);
  const afterFull = await rows();
  await history.query('TRUNCATE top_picks_runs, pick_contributions');
  let tenths = 0;
  const interrupted = await replay('interrupted', postgres.url, (line, child) => {
    if (line.startsWith('archive.') && (tenths += 1) === INTERRUPT_AT_TENTH) child.kill('SIGINT');
  });
  const afterInterrupt = await rows();
  const resumed = await replay('resumed', postgres.url);
  const afterResumed = await rows();

  const runs = [empty, full, interrupted, resumed];
  const done = [events, events, interrupted.inserted, events - interrupted.inserted];
  console.table(runs.map((one, at) => ({ ...one, perSecond: Math.round(done[at] / one.seconds) })));
  const exact =
    [empty.code, full.code, interrupted.code, resumed.code].join() === '0,0,130,0' &&
    empty.inserted === events &&
    empty.duplicate === 0 &&
    empty.rejected === 0 &&
    afterEmpty === events &&
    full.inserted === 0 &&
    full.duplicate === events &&
    full.rejected === 0 &&
    afterFull === events &&
    interrupted.inserted > 0 &&
    interrupted.inserted < events &&
    afterInterrupt === interrupted.inserted &&
    resumed.inserted === events &&
    resumed.duplicate === 0 &&
    resumed.rejected === 0 &&
    afterResumed === events;
  process.stdout.write(exact ? 'every count is exact\n' : 'A COUNT IS NOT EXACT\n');
  if (!exact) process.exitCode = 1;
} finally {
  if (history.isInitialized) await history.destroy();
  await postgres.stop();
  rmSync(folder, { recursive: true });
}
