import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { IsMarketClock } from './is-market-clock.validator.js';
import { IsTopPicksRuns } from './top-picks-runs.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const REDIS_URL = /^rediss?:\/\/\S+$/;
const POSTGRES_URL = /^postgres(ql)?:\/\/\S+$/;

/**
 * Every variable of the product under its name, with its default: the one list of what can be set. One list serves
 * every process, so that a variable of a sibling is never mistaken for a typing error.
 */
export class Environment {
  @IsOptional()
  @IsString()
  NODE_ENV?: string;

  @IsNotEmpty()
  TAPEDECK_HOME = '.tapedeck';

  @IsIn(LOG_LEVELS)
  LOG_LEVEL = 'info';

  @IsIn(['json', 'text'])
  LOG_FORMAT: 'json' | 'text' = 'json';

  @IsOptional()
  @Matches(REDIS_URL, { message: 'expected redis://host:port or rediss://host:port' })
  REDIS_URL?: string;

  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'expected postgresql://user:password@host:port/database' })
  DATABASE_URL?: string;

  @Matches(/^[a-z]+:/, { message: 'expected a provider such as simulated:?seed=1 or file:PATH' })
  MARKET_DATA_URL = 'simulated:?seed=1';

  @IsMarketClock()
  MARKET_CLOCK = 'live';

  @IsOptional()
  @IsInt({ message: 'expected wall-clock epoch milliseconds' })
  @Min(0)
  MARKET_CLOCK_STARTED_AT?: number;

  @IsOptional()
  @IsNotEmpty()
  MARKET_CALENDAR?: string;

  @IsOptional()
  @IsNotEmpty()
  UNIVERSES_DIR?: string;

  @IsOptional()
  @IsTopPicksRuns()
  TOP_PICKS_RUNS?: string;

  @IsInt()
  @Min(1)
  @Max(500)
  TOP_PICKS_COUNT = 20;

  @IsNotEmpty()
  TOP_PICKS_ARCHIVE_DIR = 'data/top_picks_intraday';

  /** Stable across restarts, unique among replicas; the host name when not set. */
  @IsOptional()
  @IsNotEmpty()
  HISTORY_WRITER_CONSUMER?: string;

  @IsInt()
  @Min(1)
  @Max(10_000)
  HISTORY_WRITER_BATCH_SIZE = 500;

  /** Path of a price table, or the table itself as JSON; read by readLlmPrices. */
  @IsOptional()
  @IsNotEmpty()
  LLM_PRICES?: string;

  @IsInt()
  @Min(1)
  @Max(65_535)
  GATEWAY_PORT = 3000;

  @IsNotEmpty()
  MANAGEMENT_HOST = '127.0.0.1';

  /** 0 takes any free port. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  MANAGEMENT_PORT = 9464;
}

/** Variables that hold a whole number. */
export const WHOLE_NUMBERS: readonly (keyof Environment)[] = [
  'MARKET_CLOCK_STARTED_AT',
  'TOP_PICKS_COUNT',
  'HISTORY_WRITER_BATCH_SIZE',
  'GATEWAY_PORT',
  'MANAGEMENT_PORT',
];

/** Every name the class knows. Its fields are defined by construction, with or without a default. */
export const VARIABLES = Object.keys(new Environment()) as readonly (keyof Environment)[];
