import { ValidateBy } from 'class-validator';
import { isMode, isUniverseName, MODES } from '@tapedeck/contracts';
import type { TopPicksRunConfig } from './tapedeck-config.js';

/** Reads `sp500/swing,all/scalping`; undefined when any pair is malformed. */
export function parseTopPicksRuns(text: string): TopPicksRunConfig[] | undefined {
  const runs: TopPicksRunConfig[] = [];
  for (const pair of text.split(',')) {
    const [universe = '', mode = '', ...rest] = pair.trim().split('/');
    if (!isUniverseName(universe) || !isMode(mode) || rest.length > 0) return undefined;
    runs.push({ universe, mode });
  }
  return runs;
}

/** The value is a comma-separated list of universe/mode pairs. */
export function IsTopPicksRuns(): PropertyDecorator {
  return ValidateBy({
    name: 'isTopPicksRuns',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && parseTopPicksRuns(value) !== undefined,
      defaultMessage: () =>
        `expected universe/mode pairs such as sp500/swing,all/scalping; modes: ${MODES.join(', ')}`,
    },
  });
}
