import type { RateLimitSetting } from '@tapedeck/platform';
import { Gcra } from './gcra.js';

/** At some 200 bytes each: what a flood from many addresses may cost. The address heard of longest ago goes first. */
const ADDRESSES_REMEMBERED = 10_000;

/**
 * Counts refused requests by remote address. It bounds what refusing costs; it does not keep a valid key out, or one
 * client with a wrong key would lock out all others behind its proxy. Guessing is hopeless at any speed: a secret has 256
 * random bits.
 */
export class AttemptBound {
  private readonly addresses = new Map<string, Gcra>();

  constructor(
    private readonly limit: RateLimitSetting,
    private readonly remembered = ADDRESSES_REMEMBERED,
  ) {}

  /** Counts one refused request; milliseconds to wait where there have been too many, else 0. */
  count(address: string, now = performance.now()): number {
    if (this.limit === 'off') return 0;
    const network = networkOf(address);
    const bucket = this.addresses.get(network) ?? new Gcra(this.limit);
    this.addresses.delete(network);
    this.addresses.set(network, bucket);
    const [oldest] = this.addresses.keys();
    if (this.addresses.size > this.remembered && oldest !== undefined) this.addresses.delete(oldest);
    return bucket.take(1, now).retryMs;
  }

  get size(): number {
    return this.addresses.size;
  }
}

/** One subscriber has a whole /64 of IPv6 to call from. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const rest = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...rest].slice(0, 4).join(':');
}
