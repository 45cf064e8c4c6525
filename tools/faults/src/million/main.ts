import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { DEFAULT_OPTIONS, type MillionOptions } from './million-options.js';
import { runMillion } from './run-million.js';
import { faultsOf, reportText } from './judge-million.js';

const USAGE = 'usage: npm run test:million [-- --events N --seed N --kills N --backlog N]';
const GB = 2 ** 30;
/** Rows, indexes and log of one event of 5 picks, rounded up. */
const DISK_BYTES_AN_EVENT = 8_000;
const EVENTS_A_MINUTE = 80_000;

const options = optionsOrUsage();
const { bavail, bsize } = await statfs(tmpdir());
const neededGb = (options.events * DISK_BYTES_AN_EVENT) / GB;
if (bavail * bsize < neededGb * GB) {
  process.stderr.write(`${tmpdir()} has too little room: ${neededGb.toFixed(1)} GB are needed\n`);
  process.exit(2);
}
process.stdout.write(
  `${options.events} events, seed ${options.seed}, ${options.kills} kills: about ` +
    `${Math.ceil(options.events / EVENTS_A_MINUTE)} min on two cores and up to ${neededGb.toFixed(1)} GB in ` +
    `${tmpdir()}, given back at the end\n`,
);

const report = await runMillion(options, ({ settled, pending, length }, elapsedMs) => {
  process.stdout.write(
    `${(elapsedMs / 1000).toFixed(0).padStart(5)} s  stored ${settled}, in hand ${pending}, on the stream ${length}\n`,
  );
});
process.stdout.write(reportText(report, options));
process.exitCode = faultsOf(report, options).length === 0 ? 0 : 1;

function optionsOrUsage(): MillionOptions {
  const names = ['events', 'seed', 'kills', 'backlog'] as const;
  try {
    const { values } = parseArgs({
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' } as const])),
    });
    const given = names.flatMap((name) => {
      const text = values[name];
      if (text === undefined) return [];
      if (!/^\d{1,9}$/.test(String(text)))
        throw new Error(`--${name}: expected a whole number, received ${text}`);
      return [[name, Number(text)]];
    });
    return { ...DEFAULT_OPTIONS, ...(Object.fromEntries(given) as Partial<MillionOptions>) };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    return process.exit(2);
  }
}
