const TWO_TO_32 = 2 ** 32;

/**
 * Random numbers that follow from a seed, so that what was drawn can be drawn again. The generator is SFC32 of PractRand
 * (Chris Doty-Humphrey); good far beyond what faults need, and a few lines.
 */
export class Chance {
  private constructor(
    private a: number,
    private b: number,
    private c: number,
    private counter: number,
  ) {}

  /** The same words in the same order give the same numbers. */
  static of(...words: (string | number)[]): Chance {
    const text = words.join('\n');
    const chance = new Chance(fnv1a(text, 1), fnv1a(text, 2), fnv1a(text, 3), 1);
    for (let n = 0; n < 12; n += 1) chance.next();
    return chance;
  }

  /** At least 0 and below 1. */
  next(): number {
    const drawn = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / TWO_TO_32;
  }

  /** A whole number between the two, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.between(0, list.length - 1)];
    if (picked === undefined) throw new RangeError('expected at least one thing to pick from, received none');
    return picked;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let at = shuffled.length - 1; at > 0; at -= 1) {
      const other = this.between(0, at);
      [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
    }
    return shuffled;
  }
}

/** FNV-1a with a salt ahead of the text. */
function fnv1a(text: string, salt: number): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(`${salt}${text}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
