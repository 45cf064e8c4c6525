import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exists } from '../files/exists.js';
import { giveTo } from '../files/give-to.js';
import { stateFolder } from '../files/own-folder.js';
import { canEnter } from '../process/can-enter.js';
import { awaitFormerServer } from '../process/former-server.js';
import type { RunAs } from '../process/run-as.js';
import { serverUser } from './server-user.js';

/**
 * Where the data wanted in `dir` is kept. As root the server runs as somebody else, who may not be able to enter
 * `dir` (`/root/…`): then in a folder of the machine's, named after `dir`. Once there it stays there, also when
 * `dir` is opened later, so that no history seems lost.
 */
export async function keptFolder(dir: string, runAs: RunAs): Promise<string> {
  const wanted = resolve(dir);
  if (runAs.uid === undefined) return ownedFolder(wanted, runAs);
  const elsewhere = await folderElsewhere(wanted, runAs);
  if (await exists(elsewhere)) return elsewhere;
  await ownedFolder(wanted, runAs);
  return (await canEnter(wanted, runAs)) ? wanted : ownedFolder(elsewhere, runAs);
}

/** Removes what a server started with this `dir` has kept, wherever that is; waits for a server still ending. */
export async function removePostgresData(dir: string): Promise<void> {
  const runAs = await serverUser();
  const folders = [resolve(dir)];
  if (runAs.uid !== undefined) folders.push(await folderElsewhere(resolve(dir), runAs));
  for (const folder of folders) {
    await awaitFormerServer(join(folder, 'data', 'postmaster.pid'), /postgres/);
    await rm(folder, { recursive: true, force: true });
  }
}

async function folderElsewhere(wanted: string, runAs: RunAs): Promise<string> {
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return join(await stateFolder(runAs), `postgres-${key}`);
}

async function ownedFolder(folder: string, runAs: RunAs): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await giveTo(runAs, folder);
  return folder;
}
