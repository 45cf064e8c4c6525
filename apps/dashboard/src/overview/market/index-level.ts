import type { IndexLine } from '@tapedeck/analytics';
import { formatMoment, type IndexLevel } from '@tapedeck/contracts';
import { OVERVIEW_SETTINGS } from '../overview-settings.js';
import { percent } from '../../figures/percent.js';
import { rounded } from '../../figures/rounded.js';

const { indexBase } = OVERVIEW_SETTINGS;

/**
 * The index in points of its base: 100 at the first close at or after `baseTime`, or at the first one in the history
 * where that begins later. Needs a point before the last one, which every included member has.
 */
export function indexLevelOf({ time, level }: IndexLine, baseTime: number, members: number): IndexLevel {
  const last = level.length - 1;
  const baseAt = Math.min(
    time.findIndex((at) => at >= baseTime),
    last - 1,
  );
  const points = (at: number) => (indexBase * (level[at] as number)) / (level[baseAt] as number);
  return {
    level: rounded(points(last), 4),
    previousLevel: rounded(points(last - 1), 4),
    changePct: percent((level[last] as number) / (level[last - 1] as number) - 1),
    base: indexBase,
    baseAsOf: formatMoment(time[baseAt] as number),
    members,
  };
}
