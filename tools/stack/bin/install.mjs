import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';
import { fail, sayWhile } from './say.mjs';

/**
 * Whether node_modules holds what the lock file asks for, told from the list that npm keeps of what it installed:
 * exact however it was installed, and wrong after any change of a dependency. Optional packages of other platforms
 * are in the lock file only.
 */
export function installed() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    if (present[path] === undefined) return optional === true;
    return present[path].version === version;
  });
}

export async function install() {
  const begun = 'installing packages from package-lock.json, one or two minutes the first time';
  const code = await sayWhile(begun, () =>
    run(...npm(['ci', '--include=dev', '--loglevel=error', ...cache()]), { quiet: true }),
  );
  if (code !== 0) fail('npm ci failed, see above', code);
}

/** The npm that started us, else the one on the PATH. */
function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args];
}

/** A user without a home of their own (`nobody`, a container's uid) has no place for npm's cache. */
function cache() {
  try {
    accessSync(homedir(), constants.W_OK);
    return [];
  } catch {
    return ['--cache', join(tmpdir(), `tapedeck-npm-${userInfo().uid}`)];
  }
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
