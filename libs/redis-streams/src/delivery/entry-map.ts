/** Where an entry is. */
export interface EntryPlace {
  readonly stream: string;
  readonly entryId: string;
}

/**
 * Values by the place of an entry. A map of maps, because this is asked a dozen times an entry: a key joined of both
 * names would be made and hashed anew each time, which was a twentieth of a busy reader's time.
 */
export class EntryMap<T> {
  private readonly byStream = new Map<string, Map<string, T>>();

  get isEmpty(): boolean {
    return this.byStream.size === 0;
  }

  get({ stream, entryId }: EntryPlace): T | undefined {
    return this.byStream.get(stream)?.get(entryId);
  }

  has({ stream, entryId }: EntryPlace): boolean {
    return this.byStream.get(stream)?.has(entryId) ?? false;
  }

  set({ stream, entryId }: EntryPlace, value: T): void {
    const known = this.byStream.get(stream);
    if (known) known.set(entryId, value);
    else this.byStream.set(stream, new Map([[entryId, value]]));
  }

  delete({ stream, entryId }: EntryPlace): void {
    const known = this.byStream.get(stream);
    if (known?.delete(entryId) && known.size === 0) this.byStream.delete(stream);
  }

  clear(): void {
    this.byStream.clear();
  }

  /** In the order of streams and entries as they were first set. */
  *values(): Generator<T> {
    for (const entries of this.byStream.values()) yield* entries.values();
  }
}
