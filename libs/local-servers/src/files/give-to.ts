import { chown } from 'node:fs/promises';
import type { RunAs } from '../process/run-as.js';

/** Makes that user the owner; nothing to do where it is ourselves. */
export async function giveTo({ uid, gid }: RunAs, path: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}
