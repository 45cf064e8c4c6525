import { isMode, isUniverseName, MODES } from '@tapedeck/contracts';
import { ConfigError, readConfig } from '@tapedeck/platform';
import { BACKFILL_SERVICES, NO_PAST } from '../backfill/backfill-services.js';
import { backfill } from '../backfill/backfill.js';
import { commandEnvironment } from '../running-stack.js';

export interface BackfillOptions {
  readonly from: string;
  readonly to: string;
  readonly universe?: string;
  readonly mode?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Computes snapshots for past moments from past bars only. */
export async function backfillCommand(service: string, options: BackfillOptions): Promise<void> {
  const module = BACKFILL_SERVICES.get(service);
  const known = [...BACKFILL_SERVICES.keys()].join(', ');
  const problems = [
    ...(module ? [] : [NO_PAST.get(service) ?? `no service ${service} to backfill; there is ${known}`]).map(
      (problem) => `backfill: ${problem}`,
    ),
    ...(['from', 'to'] as const)
      .filter((name) => !isDay(options[name]))
      .map((name) => `--${name}: expected a day such as 2018-02-07, received ${options[name]}`),
    ...(options.from > options.to ? [`--from ${options.from} is after --to ${options.to}`] : []),
    ...(options.universe === undefined || isUniverseName(options.universe)
      ? []
      : [`--universe: not a universe's name: ${options.universe}`]),
    ...(options.mode === undefined || isMode(options.mode)
      ? []
      : [`--mode: expected one of ${MODES.join(', ')}, received ${options.mode}`]),
  ];
  if (module === undefined || problems.length > 0) throw new ConfigError(problems);
  const config = readConfig(['REDIS_URL', 'DATABASE_URL'], commandEnvironment());
  await backfill(module, config, options);
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
