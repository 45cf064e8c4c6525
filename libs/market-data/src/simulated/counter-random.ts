const WEYL = 0x9e37_79b9;
const HALF_WORD = 0x1_0000;
/** Standard deviation of the sum of four uniform 16-bit numbers: 65536 / √3. */
const FOUR_UNIFORMS_SD = 37_837.227;
const FOUR_UNIFORMS_MEAN = 2 * (HALF_WORD - 1);

/**
 * Random numbers that are a pure function of a key (seed, stream, session, …) and a counter: any stretch of the market
 * can be made without what came before it, in any order. Only integer steps, the four operations and square roots are
 * used, here and in all that draws from it, because logarithms and cosines may differ in the last bit between machines.
 */
export class CounterRandom {
  private constructor(private state: number) {}

  static keyed(...key: readonly number[]): CounterRandom {
    let state = 0;
    for (const part of key) state = scramble((state ^ part) + WEYL);
    return new CounterRandom(state);
  }

  /** Uniform in 0 … 2³² − 1. */
  uint32(): number {
    this.state = (this.state + WEYL) | 0;
    return scramble(this.state) >>> 0;
  }

  /** Uniform in [0, 1). */
  uniform(): number {
    return this.uint32() / 4_294_967_296;
  }

  /** Nearly standard normal: a sum of four uniforms (Irwin–Hall), within ±3.46. */
  normal(): number {
    const a = this.uint32();
    const b = this.uint32();
    const sum = (a >>> 16) + (a % HALF_WORD) + (b >>> 16) + (b % HALF_WORD);
    return (sum - FOUR_UNIFORMS_MEAN) / FOUR_UNIFORMS_SD;
  }

  /** Unit variance with fat tails: a mixture of three normals; about one draw in a hundred is a shock. */
  fatTailed(): number {
    const kind = this.uniform();
    return this.normal() * (kind < 0.9 ? 0.84 : kind < 0.99 ? 1.68 : 3.36);
  }
}

/** The 32-bit finaliser of MurmurHash3: every input bit reaches every output bit. */
function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}
