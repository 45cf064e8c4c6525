import { equalWeightIndex, type IndexLine, type PriceLine } from '@tapedeck/analytics';
import type { MemberFigures } from '../member/member-figures.js';

/**
 * The equal-weight index of the members over all the history that they have, the last point being the prices of the
 * overview. Its scale is arbitrary. Members in order of symbol, so that the sums are always the same.
 */
export function indexHistory(members: readonly MemberFigures[]): IndexLine {
  const line = equalWeightIndex(members.map(priceLine), -Infinity);
  if (line === undefined) throw new RangeError('expected at least one member with a price');
  return line;
}

function priceLine({ before, session }: MemberFigures): PriceLine {
  return { time: appended(before.time, session.time), price: appended(before.close, session.price) };
}

function appended(column: Float64Array, value: number): Float64Array {
  const longer = new Float64Array(column.length + 1);
  longer.set(column);
  longer[column.length] = value;
  return longer;
}
