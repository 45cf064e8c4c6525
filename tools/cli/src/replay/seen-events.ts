import type { MappedEvent } from '@tapedeck/history-writer';

/** An id is four words of 32 bits, a moment a double. */
const ID_WORDS = 4;
const SMALLEST_SLOTS = 1024;
/** Beyond this share of slots taken, looking for a free one takes long. */
const FULLEST_RATIO = 0.6;

/**
 * Which events a dry run has met: id and as-of of each, in a hash table of plain numbers. A million take about 50 MB,
 * where a Set of texts would take three times that and end at 16 million.
 */
export class SeenEvents {
  private count = 0;
  private ids = new Uint32Array(SMALLEST_SLOTS * ID_WORDS);
  /** NaN where the slot is free. */
  private asOfs = new Float64Array(SMALLEST_SLOTS).fill(Number.NaN);

  /** False for one that was added before. */
  add({ eventId, asOfMs }: Pick<MappedEvent, 'eventId' | 'asOfMs'>): boolean {
    if (this.count >= this.asOfs.length * FULLEST_RATIO) this.grow();
    const added = this.put(wordsOf(eventId), asOfMs);
    if (added) this.count += 1;
    return added;
  }

  private put(words: Uint32Array, asOfMs: number): boolean {
    const slots = this.asOfs.length;
    let slot = hash(words, asOfMs) & (slots - 1);
    while (!Number.isNaN(this.asOfs[slot])) {
      if (this.asOfs[slot] === asOfMs && words.every((word, at) => this.ids[slot * ID_WORDS + at] === word))
        return false;
      slot = (slot + 1) & (slots - 1);
    }
    this.asOfs[slot] = asOfMs;
    this.ids.set(words, slot * ID_WORDS);
    return true;
  }

  private grow(): void {
    const { ids, asOfs } = this;
    this.ids = new Uint32Array(ids.length * 2);
    this.asOfs = new Float64Array(asOfs.length * 2).fill(Number.NaN);
    for (const [slot, asOfMs] of asOfs.entries())
      if (!Number.isNaN(asOfMs)) this.put(ids.subarray(slot * ID_WORDS, (slot + 1) * ID_WORDS), asOfMs);
  }
}

function wordsOf(uuid: string): Uint32Array {
  const digits = uuid.replaceAll('-', '');
  return Uint32Array.from({ length: ID_WORDS }, (_, at) =>
    Number.parseInt(digits.slice(at * 8, at * 8 + 8), 16),
  );
}

/** FNV-1a over words, then mixed: ids that count up must not lie side by side for ever. */
function hash(words: Uint32Array, asOfMs: number): number {
  let mixed = 0x811c9dc5;
  for (const word of [...words, asOfMs % 0x100000000]) mixed = Math.imul(mixed ^ word, 0x01000193);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x2c1b3c6d) >>> 0;
}
