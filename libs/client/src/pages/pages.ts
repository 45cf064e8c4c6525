/** One page of a list. */
export interface Page<TItem> {
  readonly items: readonly TItem[];
  /** Null on the last one. */
  readonly nextCursor: string | null;
}

/**
 * A list that comes in pages: `for await` goes through its items, `pages()` through the pages. A page is asked for only when the
 * one before is used up. What is stored meanwhile neither repeats nor hides an item.
 */
export class Pages<TItem> implements AsyncIterable<TItem> {
  constructor(private readonly fetchPage: (cursor: string | undefined) => Promise<Page<TItem>>) {}

  async *pages(): AsyncGenerator<Page<TItem>, void, undefined> {
    let cursor: string | undefined;
    do {
      const page = await this.fetchPage(cursor);
      yield page;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<TItem, void, undefined> {
    for await (const { items } of this.pages()) yield* items;
  }

  /** The first so many items, fewer where there are fewer. */
  async first(count: number): Promise<TItem[]> {
    const items: TItem[] = [];
    if (count > 0)
      for await (const item of this) {
        items.push(item);
        if (items.length >= count) break;
      }
    return items;
  }
}
