import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { FAULTS } from './faults/faults.js';
import { asJson, asRow, failureText, heading } from './run/print.js';
import { runFaults } from './run/run-faults.js';
import { isFailed } from './run/totals.js';

const USAGE =
  'usage: npm run test:faults [-- --rounds N --seed WORD --only NAME,NAME --round N --json --list]';

const options = optionsOrUsage();
if (options.list) {
  for (const { name, kind, title } of FAULTS)
    process.stdout.write(`${name.padEnd(28)}  ${kind.padEnd(6)}  ${title}\n`);
  process.exit(0);
}
const say = (text: string) => process.stdout.write(`${text}\n`);
if (!options.json) say(heading());
const reports = await runFaults(options.faults, {
  rounds: options.rounds,
  seed: options.seed,
  onLeftOut: ({ name }, reason) => process.stderr.write(`${name}: left out, ${reason}\n`),
  onRound: (round) => {
    if (isFailed(round)) process.stderr.write(failureText(round));
  },
  onFault: (report) => say(options.json ? asJson(report) : asRow(report)),
});
process.exitCode = reports.some(({ rounds }) => rounds.some(isFailed)) ? 1 : 0;

function optionsOrUsage() {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '20' },
        round: { type: 'string' },
        seed: { type: 'string', default: randomBytes(4).toString('hex') },
        only: { type: 'string' },
        json: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
      },
    });
    const names = values.only?.split(',') ?? FAULTS.map(({ name }) => name);
    const unknown = names.filter((name) => !FAULTS.some((fault) => fault.name === name));
    if (unknown.length > 0) throw new RangeError(`no fault ${unknown.join(', ')}; --list names them`);
    const rounds = Array.from({ length: wholeNumber('--rounds', values.rounds) }, (_, at) => at + 1);
    return {
      ...values,
      faults: FAULTS.filter(({ name }) => names.includes(name)),
      rounds: values.round === undefined ? rounds : [wholeNumber('--round', values.round)],
    };
  } catch (error) {
    process.stderr.write(`test:faults: ${(error as Error).message}\n${USAGE}\n`);
    return process.exit(2);
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new RangeError(`${name}: expected a whole number, received ${text}`);
  return Number(text);
}
