import type { Mode, ScalpingRisk } from '@tapedeck/contracts';
import type { GatewayConfig } from './gateway-config.js';
import type { RetentionMonths } from './retention-months.js';

/** A pair that top-picks ranks on schedule. */
export interface TopPicksRunConfig {
  readonly universe: string;
  readonly mode: Mode;
}

/** Everything the environment may decide, read once at start. Paths as given, relative to the working directory. */
export interface TapedeckConfig {
  readonly production: boolean;
  /** Folder of local state: `.tapedeck`. */
  readonly home: string;
  readonly log: { readonly level: string; readonly format: 'json' | 'text' };
  /** One server, the Sentinels that know it, or a cluster: see `redisSource`. */
  readonly redis: { readonly url: string };
  readonly database: { readonly url: string };
  readonly marketData: {
    /** Provider by scheme: `simulated:?seed=1`, `file:PATH`. */
    readonly url: string;
    /** `live`, or a past moment with an optional speed. */
    readonly clock: string;
    /** Wall epoch milliseconds at which a past clock started; shared by all processes of one stack. */
    readonly clockStartedAt: number | undefined;
    /** Exchange calendar id; undefined leaves it to the provider. */
    readonly calendar: string | undefined;
    readonly universesDir: string | undefined;
  };
  readonly topPicks: {
    /** Undefined: what suits the provider. */
    readonly runs: readonly TopPicksRunConfig[] | undefined;
    readonly count: number;
    readonly archiveDir: string;
  };
  readonly srLevels: {
    /** Undefined: those that top-picks ranks. */
    readonly universes: readonly string[] | undefined;
    /** So many symbols have their levels computed on schedule, at most. */
    readonly maxSymbols: number;
  };
  /** `universe`: what its beta is measured against. */
  readonly portfolio: { readonly currency: string; readonly universe: string };
  readonly scalping: {
    /** Undefined: what top-picks ranks for scalping, else everything there is. */
    readonly universe: string | undefined;
    /** So many members are followed, at most. */
    readonly maxSymbols: number;
    readonly risk: Readonly<ScalpingRisk>;
  };
  /** `universe`: the one shown; undefined: the first that top-picks ranks. */
  readonly dashboard: { readonly universe: string | undefined };
  readonly historyWriter: {
    readonly consumer: string;
    readonly batchSize: number;
    readonly claimIdleMs: number;
    /** The server cancels a statement of the writer that runs longer. */
    readonly statementTimeoutMs: number;
  };
  /** What history keeps, and where the rest goes; undefined: everything, and nowhere. */
  readonly retention: {
    readonly keep: RetentionMonths | undefined;
    readonly archiveDir: string | undefined;
  };
  /** How long the streams keep what everybody has read, and what becomes of them when memory runs short. */
  readonly streams: {
    readonly keepMs: number;
    readonly keepEntries: number;
    /** For each stream; undefined: no cap. */
    readonly memoryCapBytes: number | undefined;
    /** At the cap, trim what is not stored yet, too. */
    readonly trimAtMemoryCap: boolean;
    /** What to do about a Redis whose policy lets it evict streams. */
    readonly onEviction: 'warn' | 'refuse';
  };
  /** `prices`: a path, or the table itself; undefined: no prices are known. */
  readonly llm: { readonly prices: string | undefined };
  /** Where spans go; undefined: none are made. */
  readonly tracing: { readonly endpoint: string | undefined };
  readonly gateway: GatewayConfig;
  readonly management: { readonly host: string; readonly port: number };
}
