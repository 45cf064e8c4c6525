/**
 * `npm test [-- --project NAME]…`: format, lint, types, build and every test, stopping at the first that fails. The
 * last line is `N passed, N failed, N skipped`. With --project only the build and the tests of those projects.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { oneAtATime } from './one-at-a-time.mjs';
import { prepareInstall } from './prepare.mjs';
import { projects } from './projects.mjs';
import { fail } from './say.mjs';
import { Stage } from './stage.mjs';

const { values } = parseArgs({ options: { project: { type: 'string', multiple: true, default: [] } } });
const chosen = projects().filter(
  (path) => values.project.length === 0 || values.project.includes(basename(path)),
);
if (chosen.length < values.project.length)
  fail(
    `no such project among: ${projects()
      .map((path) => basename(path))
      .join(', ')}`,
  );
const NX = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
const report = join(tmpdir(), `tapedeck-tests-${process.pid}.json`);

await prepareInstall();
if (values.project.length === 0) {
  // The lint rule of module boundaries reads the graph from Nx's cache, and without it passes everything.
  await new Stage('project graph', 'nx/dist/bin/nx.js', ['show', 'projects'], { env: NX }).passed();
  // Lint reads sources only and takes as long as the two stages before its turn: it runs beside them.
  const lint = new Stage('lint', 'eslint/bin/eslint.js', ['.'], { env: NX });
  await new Stage('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']).passed();
  await compiled('tsconfig.json');
  await lint.passed();
} else {
  await compiled(...chosen);
}
await tested();

/** Types of sources and tests, and the build, in one: a project is built only if its types are right. */
async function compiled(...configs) {
  await oneAtATime(() =>
    new Stage('type-check and build', 'typescript/bin/tsc', ['--build', ...configs]).passed(),
  );
}

/** One Jest for all projects: one start, both cores busy to the end, one count. */
async function tested() {
  const options = ['--maxWorkers=2', '--json', `--outputFile=${report}`, '--projects', ...chosen];
  const env = {
    ...process.env,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  };
  const stage = new Stage('test', 'jest/bin/jest.js', options, { env, live: true });
  const code = await stage.code();
  if (!existsSync(report)) fail(`Jest ended with ${code} before any test did`, code === 0 ? 1 : code);
  const count = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  const skipped = count.numPendingTests + count.numTodoTests;
  console.log(`\n${count.numPassedTests} passed, ${count.numFailedTests} failed, ${skipped} skipped`);
  process.exit(code);
}
