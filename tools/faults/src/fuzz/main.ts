import { parseArgs } from 'node:util';
import { DEFAULT_FUZZ, type FuzzOptions } from './fuzz-options.js';
import { reportText } from './fuzz-report.js';
import { runFuzz } from './run-fuzz.js';

const USAGE = 'usage: npm run test:fuzz [-- --requests N --seed N --at-once N]';

const options = optionsOrUsage();
process.stdout.write(`${options.requests} requests, seed ${options.seed}, ${options.atOnce} at once\n`);
const report = await runFuzz(options, (done) => process.stdout.write(`${String(done).padStart(9)} sent\n`));
process.stdout.write(reportText(report));
process.exitCode = report.faults.length === 0 ? 0 : 1;

function optionsOrUsage(): FuzzOptions {
  try {
    const { values } = parseArgs({
      options: { requests: { type: 'string' }, seed: { type: 'string' }, 'at-once': { type: 'string' } },
    });
    const number = (name: keyof typeof values, otherwise: number): number => {
      const text = values[name];
      if (text === undefined) return otherwise;
      if (!/^[1-9]\d{0,8}$/.test(text))
        throw new Error(`--${name}: expected a whole number, received ${text}`);
      return Number(text);
    };
    return {
      requests: number('requests', DEFAULT_FUZZ.requests),
      seed: number('seed', DEFAULT_FUZZ.seed),
      atOnce: number('at-once', DEFAULT_FUZZ.atOnce),
    };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    return process.exit(2);
  }
}
