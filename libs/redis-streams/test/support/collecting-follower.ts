import type { TailFollower, TailItem, TapeBreak, TapePlace } from '../../src/index.js';

/** Keeps what a tail hands on; `hold` makes it wait before it takes the next items. */
export class CollectingFollower implements TailFollower {
  readonly begun = new Map<string, TapePlace>();
  readonly items: TailItem[] = [];
  hold: Promise<void> = Promise.resolve();

  begin(places: ReadonlyMap<string, TapePlace>): void {
    for (const [stream, place] of places) this.begun.set(stream, place);
  }

  async follow(items: readonly TailItem[]): Promise<void> {
    await this.hold;
    this.items.push(...items);
  }

  ids(stream: string): string[] {
    return this.items.flatMap((item) =>
      item.kind === 'entry' && item.stream === stream ? [item.place.entryId] : [],
    );
  }

  get breaks(): TapeBreak[] {
    return this.items.filter((item) => item.kind !== 'entry');
  }
}
