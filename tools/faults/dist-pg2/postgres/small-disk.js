import { chown, mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.js';
const BALLAST = 'ballast';
/** A disk in memory, small enough to be filled in no time. Needs the right to mount: root, outside of most containers. */
export class SmallDisk {
  folder;
  constructor(folder) {
    this.folder = folder;
  }
  /** Why no disk can be mounted here; undefined when one can. */
  static async impossible(parent) {
    try {
      const disk = await SmallDisk.mount(join(parent, 'mount-try'), 1);
      await disk.unmount();
      return undefined;
    } catch (error) {
      return `a small disk cannot be mounted here (it takes root): ${error.message.trim()}`;
    }
  }
  /** Mounted at a new folder inside one that the database server's user owns, and owned by that user too. */
  static async mount(folder, sizeMb) {
    const { uid, gid } = await stat(join(folder, '..'));
    await mkdir(folder);
    try {
      await runProgram('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=0700`, 'tmpfs', folder]);
    } catch (error) {
      await rm(folder, { recursive: true });
      throw error;
    }
    await chown(folder, uid, gid);
    return new SmallDisk(folder);
  }
  /** Leaves not one block free. */
  async fill() {
    const { bavail, bsize } = await statfs(this.folder);
    await writeFile(join(this.folder, BALLAST), Buffer.alloc(bavail * bsize));
  }
  /** As an operator would, who deletes what is not needed. */
  async free() {
    await rm(join(this.folder, BALLAST), { force: true });
  }
  /** Lazily: a process that still has a file open on it keeps it until then. */
  async unmount() {
    await runProgram('umount', ['-l', this.folder]);
    await rm(this.folder, { recursive: true });
  }
}
//# sourceMappingURL=small-disk.js.map
