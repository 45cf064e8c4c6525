import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalServerError } from '../local-server.error.js';
import { canEnter } from '../process/can-enter.js';
import type { RunAs } from '../process/run-as.js';
import { giveTo } from './give-to.js';

/** A fresh folder that the user given owns, in the first temporary place that user can enter. */
export async function throwAwayFolder(name: string, runAs: RunAs): Promise<string> {
  for (const base of [tmpdir(), '/tmp', '/var/tmp']) {
    const folder = await mkdtemp(join(base, `tapedeck-${name}-`));
    await giveTo(runAs, folder);
    if (await canEnter(folder, runAs)) return folder;
    await rm(folder, { recursive: true });
  }
  throw new LocalServerError(`no temporary folder that user ${runAs.uid} can enter`);
}
