import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyWorld } from './any-world.js';
import { until } from '../world/until.js';

/**
 * Waits until a writer has told of it: that a fault did harm is seen by the one it was aimed at, not assumed. The same
 * trouble is told once in half a minute, so this is for the first thing that goes wrong in a round.
 */
export function untilWriterTells(world: AnyWorld, of: RegExp, withinMs?: number): Promise<void> {
  return until(`the writer tells of ${String(of)}`, async () => of.test(await writerLog(world)), withinMs);
}

/** What the first writer has logged in this round. */
export function writerLog({ dir }: AnyWorld): Promise<string> {
  return readFile(join(dir, 'writer-0.log'), 'utf8');
}
