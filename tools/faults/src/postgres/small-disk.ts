import { chown, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.js';

const BALLAST = 'ballast';
/** A page of memory, of which such a disk is made: what is less than one has no room for any either. */
const BLOCK_BYTES = 4_096;

/** A disk in memory, small enough to be filled in no time. Mounting it takes root, and a container that may. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Why no disk can be mounted here; undefined when one can. */
  static async impossible(): Promise<string | undefined> {
    try {
      const disk = await SmallDisk.mount({ uid: 0, gid: 0 }, 1);
      await disk.unmount();
      return undefined;
    } catch (error) {
      return `no small disk can be mounted here: ${(error as Error).message.trim()}`;
    }
  }

  /** For a server that runs as that user. */
  static async mount({ uid, gid }: { uid: number; gid: number }, sizeMb: number): Promise<SmallDisk> {
    const folder = await mkdtemp(join(tmpdir(), 'tapedeck-disk-'));
    try {
      await runProgram('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=0700`, 'tmpfs', folder]);
      await chown(folder, uid, gid);
    } catch (error) {
      await rm(folder, { recursive: true });
      throw error;
    }
    return new SmallDisk(folder);
  }

  /** Leaves not one block free. */
  async fill(): Promise<void> {
    const ballast = await open(join(this.folder, BALLAST), 'w');
    const block = Buffer.alloc(BLOCK_BYTES);
    try {
      for (;;) await ballast.write(block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      await ballast.close();
    }
  }

  /** As an operator would, who deletes what is not needed. */
  async free(): Promise<void> {
    await rm(join(this.folder, BALLAST), { force: true });
  }

  /** Lazily: a process that still has a file open on it keeps it until then. */
  async unmount(): Promise<void> {
    await runProgram('umount', ['-l', this.folder]);
    await rm(this.folder, { recursive: true });
  }
}
