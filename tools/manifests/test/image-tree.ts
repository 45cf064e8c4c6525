import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runSteps } from '../src/dockerfile.js';
import { ROOT } from './support.js';

const run = promisify(execFile);
const OUTPUT_BYTES = 64 * 1_048_576;
/** Where the Dockerfile puts what the second stage takes. */
const IMAGE = /(?<=\s)\/image\b/;

/**
 * What the Dockerfile's first stage makes, made by its own steps in a folder. `whole`: from the sources alone, as it does;
 * else the packages and the build of this checkout are taken as they are, and only what the image adds is done.
 */
export async function makeImageTree(whole: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tapedeck-image-'));
  await chmod(folder, 0o755);
  const tree = join(folder, 'image');
  const source = whole ? await copiedSources(join(folder, 'src')) : ROOT;
  const steps = runSteps(await readFile(join(ROOT, 'docker/Dockerfile'), 'utf8'), 'build');
  const first = steps.findIndex((step) => IMAGE.test(step));
  for (const step of whole ? steps : steps.slice(first))
    await run('/bin/sh', ['-ec', step.replace(IMAGE, tree)], {
      cwd: source,
      env: { ...process.env, npm_config_prefer_offline: 'true' },
      maxBuffer: OUTPUT_BYTES,
    });
  await makeReadOnly(tree);
  return tree;
}

export async function removeImageTree(tree: string): Promise<void> {
  await run('chmod', ['-R', 'u+w', tree]);
  await rm(dirname(tree), { recursive: true });
}

/** Bytes of all its files. */
export async function sizeOf(path: string): Promise<number> {
  const stat = await lstat(path);
  if (!stat.isDirectory()) return stat.isFile() ? stat.size : 0;
  const sizes = await Promise.all((await readdir(path)).map((name) => sizeOf(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What `COPY . .` takes: all that version control knows or would, without what a build made here. */
async function copiedSources(target: string): Promise<string> {
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: ROOT,
    maxBuffer: OUTPUT_BYTES,
  });
  for (const file of stdout.split('\0').filter((name) => name !== '')) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await cp(join(ROOT, file), join(target, file));
  }
  return target;
}

async function makeReadOnly(tree: string): Promise<void> {
  await run('chmod', ['-R', 'a-w,a+rX', tree]);
}
