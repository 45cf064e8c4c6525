import { readFile, stat } from 'node:fs/promises';
import { readApiKeys, type ApiKeyRecord } from '@tapedeck/platform';

/** A key taken out of the file works at most this long, and the time that reading the file takes. */
export const LOOK_EVERY_MS = 2_000;

/** What came of looking at a file that had changed. */
export type ApiKeysReload =
  | { readonly outcome: 'read'; readonly keys: ReadonlyMap<string, ApiKeyRecord> }
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * Reads the keys again whenever their file changes, and on `lookNow`. It asks for the file's identity, size and times
 * instead of waiting for a change to be told: Kubernetes swaps a secret by exchanging a symbolic link above the file,
 * which `fs.watch` on the file does not see.
 */
export class ApiKeysFileWatcher {
  private readonly timer: NodeJS.Timeout;
  private seen = '';
  private looking: Promise<void> | undefined;
  private lastRefusal: string | undefined;
  private stopped = false;

  constructor(
    private readonly file: string,
    private readonly onReload: (reload: ApiKeysReload) => void,
    everyMs = LOOK_EVERY_MS,
  ) {
    this.timer = setInterval(() => void this.look(), everyMs);
    this.timer.unref();
  }

  /** Nothing is told after it, not even what was being read. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.timer);
  }

  /** Reads the file whether it seems to have changed or not; resolves when that is done. */
  async lookNow(): Promise<void> {
    await this.looking;
    this.seen = '';
    await this.look();
  }

  private look(): Promise<void> {
    this.looking ??= this.reload().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async reload(): Promise<void> {
    try {
      const found = await identityOf(this.file);
      if (found === this.seen) return;
      const keys = readApiKeys(await readFile(this.file, 'utf8'), this.file);
      this.seen = found;
      this.lastRefusal = undefined;
      this.tell({ outcome: 'read', keys });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // It is looked at again and again, for it may be half written; said once.
      if (reason !== this.lastRefusal) this.tell({ outcome: 'refused', reason });
      this.lastRefusal = reason;
    }
  }

  private tell(reload: ApiKeysReload): void {
    if (!this.stopped) this.onReload(reload);
  }
}

async function identityOf(file: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
}
