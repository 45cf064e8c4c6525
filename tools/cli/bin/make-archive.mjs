/**
 * Writes an archive of made-up runs of top picks, as `tapedeck export` would: one event a line, each a run that the
 * contracts accept, the same ones for the same seed. For trying replays of any length.
 *
 *   node tools/cli/bin/make-archive.mjs --events 1000000 --seed 1 archive.ndjson.gz
 */
import { parseArgs } from 'node:util';
import { EVENT_TYPES, formatMoment, MODES, topPicksSubject } from '@tapedeck/contracts';
import { slotId, snapshotEvent } from '@tapedeck/platform';
import { eventLine } from '../dist/archive/event-line.js';
import { writeArchive } from '../dist/archive/write-archive.js';

const UNIVERSES = ['sp500', 'nasdaq100', 'dow30', 'ftse100'];
const FIRST_AS_OF = Date.UTC(2024, 0, 2, 14, 30);
const SLOT_MS = 5 * 60_000;
const SYMBOLS = ['AAPL', 'MSFT', 'NVDA', 'AMZN', 'META', 'XOM', 'JPM', 'UNH', 'PG', 'HD', 'KO', 'PEP'];
const FACTORS = ['momentum', 'trend', 'liquidity'];
const LINES_A_WRITE = 500;

/** Mulberry32: a small generator of numbers from 0 to 1 that a seed repeats. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick(rank, random) {
  const long = random() < 0.7;
  const entry = Math.round((20 + random() * 480) * 100) / 100;
  const riskRatio = 0.01 + random() * 0.04;
  const sign = long ? 1 : -1;
  const contributions = Object.fromEntries(FACTORS.map((factor) => [factor, random() / rank]));
  return {
    rank,
    symbol: SYMBOLS[Math.floor(random() * SYMBOLS.length)],
    side: long ? 'long' : 'short',
    score: Object.values(contributions).reduce((sum, share) => sum + share, 0),
    contributions,
    entry,
    stop: entry * (1 - sign * riskRatio),
    targets: [entry * (1 + sign * 2 * riskRatio)],
    riskReward: 2,
    reasons: [`momentum of ${(random() * 30).toFixed(1)} % in 20 sessions`],
  };
}

function line(number, random) {
  const universe = UNIVERSES[number % UNIVERSES.length];
  const mode = MODES[Math.floor(number / UNIVERSES.length) % MODES.length];
  const asOf = FIRST_AS_OF + Math.floor(number / (UNIVERSES.length * MODES.length)) * SLOT_MS;
  const subject = topPicksSubject(universe, mode);
  const type = EVENT_TYPES.topPicksRun;
  const { data, ...event } = snapshotEvent({
    id: slotId(type, subject, formatMoment(asOf)),
    type,
    subject,
    asOf: formatMoment(asOf),
    computedAt: new Date(asOf + 150 + Math.floor(random() * 900)).toISOString(),
    nextExpectedAt: formatMoment(asOf + SLOT_MS),
    staleAfter: formatMoment(asOf + 2 * SLOT_MS),
    source: '/tapedeck/top-picks',
    data: {
      universe,
      mode,
      policy: `default-${mode}@1`,
      considered: 505,
      excluded: random() < 0.3 ? [{ symbol: 'TSLA', reason: 'fewer than 21 bars' }] : [],
      picks: [pick(1, random), pick(2, random)],
    },
  });
  return eventLine({ ...event, sequence: String(number + 1) }, JSON.stringify(data));
}

async function* archive(events, random) {
  for (let from = 0; from < events; from += LINES_A_WRITE) {
    const numbers = Array.from({ length: Math.min(LINES_A_WRITE, events - from) }, (_, at) => from + at);
    yield numbers.map((number) => `${line(number, random)}\n`).join('');
  }
}

const { values, positionals } = parseArgs({
  options: { events: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined || !/^\d+$/.test(values.events) || !/^\d+$/.test(values.seed)) {
  process.stderr.write('usage: make-archive.mjs [--events N] [--seed N] FILE\n');
  process.exit(2);
}
await writeArchive(path, archive(Number(values.events), randomFrom(Number(values.seed))));
