/**
 * `npm run test:properties [-- PATTERN]…`: every file of tests with a property in it, each property tried 500 times
 * from a random seed. FAST_CHECK_RUNS and FAST_CHECK_SEED change that; a failure prints the seed that repeats it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jestStage } from './jest-stage.mjs';
import { prepareInstall } from './prepare.mjs';
import { projects } from './projects.mjs';
import { ROOT } from './run.mjs';

const patterns = process.argv.slice(2);
const files = projects()
  .flatMap((project) =>
    readdirSync(join(ROOT, project), { recursive: true })
      .filter((file) => /^(src|test)\/.*\.spec\.ts$/.test(file))
      .map((file) => join(project, file)),
  )
  .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
  .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes("'fast-check'"));

await prepareInstall();
await jestStage(
  'properties',
  ['--maxWorkers=2', '--testTimeout=600000', '--projects', ...projects(), '--runTestsByPath', ...files],
  { FAST_CHECK_SEED: 'random', FAST_CHECK_RUNS: '500' },
).passed();
