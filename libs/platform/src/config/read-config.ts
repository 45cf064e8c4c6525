import { hostname } from 'node:os';
import { validateSync } from 'class-validator';
import { ConfigError } from './config.error.js';
import { DECIMALS } from './decimal-variables.js';
import { Environment, VARIABLES, WHOLE_NUMBERS } from './environment.js';
import { gatewayConfig } from './gateway-config.js';
import { parseRetentionMonths } from './retention-months.js';
import type { TapedeckConfig } from './tapedeck-config.js';
import { parseTopPicksRuns } from './top-picks-runs.js';
import { parseUniverseNames } from './universe-names.js';
import { isServiceLink, unknownVariables } from './unknown-variables.js';

/** A variable that some processes cannot do without. */
export type RequiredVariable = 'REDIS_URL' | 'DATABASE_URL';

const HOUR_MS = 3_600_000;
const MEGABYTE = 1_048_576;

export type EnvironmentSource = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment into the nested configuration. Throws ConfigError that names every bad variable at once,
 * with what was received and expected. An empty value counts as not set.
 */
export function readConfig(
  requires: readonly RequiredVariable[] = [],
  source: EnvironmentSource = process.env,
): TapedeckConfig {
  const environment = new Environment();
  const given = VARIABLES.filter((name) => (source[name] ?? '') !== '' && !isServiceLink(name, source[name]));
  for (const name of given) {
    Object.assign(environment, { [name]: valueOf(name, source[name] ?? '') });
  }
  const problems = [
    ...validateSync(environment, { stopAtFirstError: true }).map(({ property, constraints }) => {
      const [message] = Object.values(constraints ?? {});
      return `${property}: ${message}, received ${redactUrl(source[property] ?? '')}`;
    }),
    ...requires.filter((name) => !given.includes(name)).map((name) => `${name}: required, but not set`),
    ...unknownVariables(source),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return nested(environment);
}

/** The process's environment, to hand on to a child process; everything else goes through readConfig. */
export function inheritedEnvironment(): EnvironmentSource {
  return process.env;
}

/** A URL with its password starred out. */
export function redactUrl(text: string): string {
  return text.replace(/^([a-z+]+:\/\/[^:/@\s]*):[^@\s]*@/i, '$1:***@');
}

/** What cannot be read as the number that it should be is NaN, which no validator lets pass. */
function valueOf(name: keyof Environment, text: string): string | number {
  if (WHOLE_NUMBERS.includes(name)) return wholeNumber(text);
  return DECIMALS.includes(name) ? decimal(text) : text;
}

function decimal(text: string): number {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function wholeNumber(text: string): number {
  return /^-?\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function nested(env: Environment): TapedeckConfig {
  const production = env.NODE_ENV === 'production';
  return {
    production,
    home: env.TAPEDECK_HOME,
    log: { level: env.LOG_LEVEL, format: env.LOG_FORMAT },
    redis: { url: env.REDIS_URL ?? '' },
    database: { url: env.DATABASE_URL ?? '' },
    marketData: {
      url: env.MARKET_DATA_URL,
      clock: env.MARKET_CLOCK,
      clockStartedAt: env.MARKET_CLOCK_STARTED_AT,
      calendar: env.MARKET_CALENDAR,
      universesDir: env.UNIVERSES_DIR,
    },
    topPicks: {
      runs: env.TOP_PICKS_RUNS === undefined ? undefined : parseTopPicksRuns(env.TOP_PICKS_RUNS),
      count: env.TOP_PICKS_COUNT,
      archiveDir: env.TOP_PICKS_ARCHIVE_DIR,
    },
    srLevels: {
      universes:
        env.SR_LEVELS_UNIVERSES === undefined ? undefined : parseUniverseNames(env.SR_LEVELS_UNIVERSES),
      maxSymbols: env.SR_LEVELS_MAX_SYMBOLS,
    },
    portfolio: { currency: env.PORTFOLIO_CURRENCY, universe: env.PORTFOLIO_UNIVERSE },
    scalping: {
      universe: env.SCALPING_UNIVERSE,
      maxSymbols: env.SCALPING_MAX_SYMBOLS,
      risk: {
        equity: env.SCALPING_EQUITY,
        riskPerTradeRatio: env.SCALPING_RISK_PER_TRADE_RATIO,
        maxPositionRatio: env.SCALPING_MAX_POSITION_RATIO,
      },
    },
    dashboard: { universe: env.DASHBOARD_UNIVERSE },
    historyWriter: {
      consumer: env.HISTORY_WRITER_CONSUMER ?? hostname(),
      batchSize: env.HISTORY_WRITER_BATCH_SIZE,
      claimIdleMs: env.HISTORY_WRITER_CLAIM_IDLE_MS,
      statementTimeoutMs: env.HISTORY_WRITER_STATEMENT_TIMEOUT_MS,
    },
    retention: {
      keep:
        env.HISTORY_RETENTION_MONTHS === undefined
          ? undefined
          : parseRetentionMonths(env.HISTORY_RETENTION_MONTHS),
      archiveDir: env.HISTORY_ARCHIVE_DIR,
    },
    streams: {
      keepMs: env.STREAMS_KEEP_HOURS * HOUR_MS,
      keepEntries: env.STREAMS_KEEP_ENTRIES,
      memoryCapBytes: env.STREAMS_MEMORY_CAP_MB === 0 ? undefined : env.STREAMS_MEMORY_CAP_MB * MEGABYTE,
      trimAtMemoryCap: env.STREAMS_AT_MEMORY_CAP === 'trim',
      onEviction: env.STREAMS_ON_EVICTION ?? (production ? 'refuse' : 'warn'),
    },
    llm: { prices: env.LLM_PRICES },
    tracing: { endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT },
    gateway: gatewayConfig(env),
    management: { host: env.MANAGEMENT_HOST, port: env.MANAGEMENT_PORT },
  };
}
