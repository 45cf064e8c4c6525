import type { LevelKind, SrLevel } from '@tapedeck/contracts';
import { roundedPrice } from './rounded.js';

/** A price against the last close: support at or below it, resistance above. */
export function kindOf(price: number, lastClose: number): LevelKind {
  return price > lastClose ? 'resistance' : 'support';
}

/** A price, rounded, as a level with its name and its side of the last close. */
export function labelled(name: string, price: number, lastClose: number): SrLevel {
  const rounded = roundedPrice(price);
  return { name, price: rounded, kind: kindOf(rounded, lastClose) };
}
