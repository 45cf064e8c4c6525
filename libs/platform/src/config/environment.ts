import { ALL_UNIVERSE, CURRENCY_CODE } from '@tapedeck/contracts';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsPositive,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsHost, IsNetworks, IsOrigins, IsRateLimit } from './gateway-variables.validator.js';
import { IsMarketClock } from './is-market-clock.validator.js';
import { IsRedisUrl } from './is-redis-url.validator.js';
import { IsRetentionMonths } from './retention-months.js';
import { IsTopPicksRuns } from './top-picks-runs.js';
import { IsUniverseName } from './is-universe-name.validator.js';
import { IsUniverseNames } from './universe-names.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
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
  @IsRedisUrl()
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

  /** Levels of their members are computed on schedule; those of other symbols on request. Not set: what top-picks ranks. */
  @IsOptional()
  @IsUniverseNames()
  SR_LEVELS_UNIVERSES?: string;

  /** Each costs Redis about 8 kB for each scope's key, and 10 kB for the event of each slot. */
  @IsInt()
  @Min(1)
  @Max(20_000)
  SR_LEVELS_MAX_SYMBOLS = 1_000;

  /** Of every amount of the portfolio. */
  @Matches(CURRENCY_CODE, { message: 'expected a currency such as USD' })
  PORTFOLIO_CURRENCY = 'USD';

  /** The market that the portfolio's beta is measured against, and who says which sector a symbol is of. */
  @IsUniverseName()
  PORTFOLIO_UNIVERSE: string = ALL_UNIVERSE;

  /** What the scalping monitor follows. Not set: what top-picks ranks for scalping, else everything there is. */
  @IsOptional()
  @IsUniverseName()
  SCALPING_UNIVERSE?: string;

  /** Each costs Redis about 3.5 kB in the key and in the event of each minute, of which the stream keeps an hour. */
  @IsInt()
  @Min(1)
  @Max(1_000)
  SCALPING_MAX_SYMBOLS = 100;

  /** In the currency of the prices: what setups are sized on. */
  @IsNumber()
  @IsPositive()
  SCALPING_EQUITY = 100_000;

  /** Share of the equity that one setup may lose from entry to stop. */
  @IsNumber()
  @IsPositive()
  @Max(1)
  SCALPING_RISK_PER_TRADE_RATIO = 0.005;

  /** Largest position as a share of the equity; above 1 it takes credit. */
  @IsNumber()
  @IsPositive()
  @Max(100)
  SCALPING_MAX_POSITION_RATIO = 1;

  /** The universe that the dashboard shows. Not set: the first that top-picks ranks. */
  @IsOptional()
  @IsUniverseName()
  DASHBOARD_UNIVERSE?: string;

  /** Stable across restarts, unique among replicas; the host name when not set. */
  @IsOptional()
  @IsNotEmpty()
  HISTORY_WRITER_CONSUMER?: string;

  @IsInt()
  @Min(1)
  @Max(10_000)
  HISTORY_WRITER_BATCH_SIZE = 500;

  /** Months of history that `retention` keeps, of all tables and of some. Not set: all there are. */
  @IsOptional()
  @IsRetentionMonths()
  HISTORY_RETENTION_MONTHS?: string;

  /** Where `retention` archives what it drops. */
  @IsOptional()
  @IsNotEmpty()
  HISTORY_ARCHIVE_DIR?: string;

  /** Path of a price table, or the table itself as JSON; read by readLlmPrices. */
  @IsOptional()
  @IsNotEmpty()
  LLM_PRICES?: string;

  /** Entries younger than this stay on their stream, whoever has read them; also how far a replay from the stream reaches. */
  @IsInt()
  @Min(0)
  @Max(8_760)
  STREAMS_KEEP_HOURS = 24;

  /** So many of the newest entries of a stream stay, whatever their age. */
  @IsInt()
  @Min(0)
  STREAMS_KEEP_ENTRIES = 1_000;

  /** Of Redis' memory, for each stream; 0: no cap. A day of the default runs is about 13 MB. */
  @IsInt()
  @Min(0)
  @Max(1_048_576)
  STREAMS_MEMORY_CAP_MB = 512;

  /** At the cap: `alarm` keeps what is not stored yet; `trim` gives up the oldest of it, counted, to keep Redis alive. */
  @IsIn(['alarm', 'trim'])
  STREAMS_AT_MEMORY_CAP: 'alarm' | 'trim' = 'alarm';

  /** A Redis that may evict streams: `refuse` reads nothing from it. When not set: `refuse` in production, else `warn`. */
  @IsOptional()
  @IsIn(['warn', 'refuse'])
  STREAMS_ON_EVICTION?: 'warn' | 'refuse';
  /** Milliseconds that the entries of a replica that died wait before another takes them over. */
  @IsInt()
  @Min(1_000)
  @Max(3_600_000)
  HISTORY_WRITER_CLAIM_IDLE_MS = 30_000;

  /**
   * A batch takes a second at most; far beyond that the database is in trouble, and waiting longer helps nobody. No more
   * than the default, because a shutdown waits for the batch in flight and has 25 seconds.
   */
  @IsInt()
  @Min(100)
  @Max(15_000)
  HISTORY_WRITER_STATEMENT_TIMEOUT_MS = 15_000;

  /** Base address of a collector of traces, such as http://otel-collector:4318. Not set: none are made. */
  @IsOptional()
  @Matches(/^https?:\/\/\S+$/, { message: 'expected http://host:port' })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  @IsInt()
  @Min(1)
  @Max(65_535)
  GATEWAY_PORT = 3000;

  /** Clients of the live stream at a time; each takes a socket and some 20 kB. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  GATEWAY_STREAM_MAX_CLIENTS = 10_000;

  /** Unread kilobytes with which a client of the live stream is dropped. */
  @IsInt()
  @Min(16)
  @Max(65_536)
  GATEWAY_STREAM_QUEUE_KB = 1_024;

  /** Shorter than proxies wait on a quiet connection. */
  @IsInt()
  @Min(1)
  @Max(3_600)
  GATEWAY_STREAM_HEARTBEAT_SECONDS = 15;
  /** The address to bind. When not set: every one where there are API keys, else loopback. */
  @IsOptional()
  @IsHost()
  GATEWAY_HOST?: string;

  /** The stored form of the API keys themselves, as `tapedeck api-keys new` prints it. Never shown in a message. */
  @IsOptional()
  @IsString()
  GATEWAY_API_KEYS?: string;

  /** Path of a file of them, read again whenever it changes. */
  @IsOptional()
  @IsString()
  GATEWAY_API_KEYS_FILE?: string;

  /** For each API key that has no limit of its own. When not set: none without keys, else `DEFAULT_RATE_LIMIT`. */
  @IsOptional()
  @IsRateLimit()
  GATEWAY_RATE_LIMIT?: string;

  /** Answers 401 for each remote address; beyond it they are 429. */
  @IsRateLimit()
  GATEWAY_UNAUTHORIZED_LIMIT = '60/60s';

  /** Origins whose pages may read the API, with commas between them; `*` is any. When not set: none. */
  @IsOptional()
  @IsOrigins()
  GATEWAY_CORS_ORIGINS?: string;

  /** Addresses and networks whose X-Forwarded-For is believed, with commas between them. When not set: none. */
  @IsOptional()
  @IsNetworks()
  GATEWAY_TRUSTED_PROXIES?: string;

  /** A socket costs some 10 kB, each client of the event stream holds one; more are closed as soon as they are open. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  GATEWAY_MAX_CONNECTIONS = 10_000;

  /** Answers under way take at most 5 s more, and a shutdown has 25 seconds. */
  @IsInt()
  @Min(0)
  @Max(15)
  GATEWAY_DRAIN_SECONDS = 5;

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
  'SR_LEVELS_MAX_SYMBOLS',
  'SCALPING_MAX_SYMBOLS',
  'HISTORY_WRITER_BATCH_SIZE',
  'STREAMS_KEEP_HOURS',
  'STREAMS_KEEP_ENTRIES',
  'STREAMS_MEMORY_CAP_MB',
  'HISTORY_WRITER_CLAIM_IDLE_MS',
  'HISTORY_WRITER_STATEMENT_TIMEOUT_MS',
  'GATEWAY_PORT',
  'GATEWAY_STREAM_MAX_CLIENTS',
  'GATEWAY_STREAM_QUEUE_KB',
  'GATEWAY_STREAM_HEARTBEAT_SECONDS',
  'GATEWAY_MAX_CONNECTIONS',
  'GATEWAY_DRAIN_SECONDS',
  'MANAGEMENT_PORT',
];

/** Every name the class knows. Its fields are defined by construction, with or without a default. */
export const VARIABLES = Object.keys(new Environment()) as readonly (keyof Environment)[];
