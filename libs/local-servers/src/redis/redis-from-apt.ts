import { mkdir, readdir, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../files/own-folder.js';
import { makeOnce } from '../files/make-once.js';
import { LocalServerError } from '../local-server.error.js';
import { runCommand } from '../process/run-command.js';
import type { StartOptions } from '../start-options.js';
import type { RedisBinary } from './redis-binary.js';

/**
 * Redis from the packages of Debian or Ubuntu, without installing anything: apt resolves and downloads with state
 * folders of our own, so it needs neither root nor the machine's lock, and dpkg only unpacks. What the machine
 * already has (libc, libssl) is used from there.
 */
export async function redisFromApt({ cacheDir, onProgress }: StartOptions): Promise<RedisBinary> {
  if ((await runCommand('apt-get', ['--version'])).code !== 0)
    throw new LocalServerError('apt-get: not here');
  const folder = join(await cacheFolder(cacheDir, {}), `redis-apt-${process.arch}`);
  await makeOnce(folder, async (staging) => {
    onProgress?.('Fetching Redis from the packages of this system, once (about 10 MB, a few seconds) …');
    await download(staging);
    await unpack(staging);
    for (const used of ['lists', 'cache']) await rm(join(staging, used), { recursive: true });
  });
  const root = join(folder, 'root');
  const libraries = await libraryFolders(root);
  return {
    command: '/usr/bin/env',
    args: [`LD_LIBRARY_PATH=${libraries.join(':')}`, join(root, 'usr', 'bin', 'redis-server')],
  };
}

async function download(staging: string): Promise<void> {
  const lists = join(staging, 'lists');
  const cache = join(staging, 'cache');
  await mkdir(join(lists, 'partial'), { recursive: true });
  await mkdir(join(cache, 'archives', 'partial'), { recursive: true });
  const ours = [
    `Dir::State::Lists=${lists}`,
    `Dir::Cache=${cache}`,
    'Debug::NoLocking=1',
    // As root apt would hand the download to _apt, who may not be able to enter our folder.
    `APT::Sandbox::User=${userInfo().username}`,
    'Acquire::Retries=2',
    'Acquire::http::Timeout=30',
  ].flatMap((option) => ['-o', option]);
  await must('apt-get', ['-qq', ...ours, 'update']);
  await must('apt-get', [
    ...['-qq', '-y', ...ours, '--no-install-recommends', '--download-only', 'install', 'redis-server'],
  ]);
}

async function unpack(staging: string): Promise<void> {
  const archives = join(staging, 'cache', 'archives');
  const packages = (await readdir(archives)).filter((name) => name.endsWith('.deb'));
  for (const name of packages) await must('dpkg', ['-x', join(archives, name), join(staging, 'root')]);
}

async function libraryFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const libraries = entries.filter((entry) => /\.so(\.|$)/.test(entry.name));
  return [...new Set(libraries.map((entry) => entry.parentPath))];
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await runCommand(command, args);
  if (code !== 0) throw new LocalServerError(`${command} failed (${code}): ${stderr.trim()}`);
}
