import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projects } from './projects.mjs';
import { ROOT, runNode } from './run.mjs';
import { fail, sayWhile } from './say.mjs';

const STAMP = join(ROOT, 'node_modules/.cache/tapedeck/build');

/**
 * Whether every project is built from the sources as they are: names, sizes and times of change equal those of the
 * last build. tsc would find the same, in two seconds; this takes twenty milliseconds.
 */
export function built() {
  return projects().every(isBuilt) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

export async function build() {
  const before = fingerprint();
  const configs = projects().map((project) => `${project}/tsconfig.lib.json`);
  const compile = () => runNode('typescript/bin/tsc', ['--build', ...configs], { quiet: true });
  const code = await sayWhile('building', compile);
  if (code !== 0) fail('the build failed, see above', code);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, before);
}

function isBuilt(project) {
  return existsSync(join(ROOT, project, 'dist/index.js'));
}

function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const file of ['tsconfig.base.json', 'package-lock.json']) add(join(ROOT, file));
  for (const project of projects()) {
    for (const file of ['package.json', 'tsconfig.lib.json']) add(join(ROOT, project, file));
    const sources = readdirSync(join(ROOT, project, 'src'), { recursive: true }).filter(isCompiled);
    for (const source of sources.sort()) add(join(ROOT, project, 'src', source));
  }
  return hash.digest('hex');
}

function isCompiled(path) {
  return path.endsWith('.ts') && !path.endsWith('.spec.ts');
}
