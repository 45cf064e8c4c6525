import type { LoggerService } from '@nestjs/common';
import type { JanitorObserver } from './janitor-observation.js';

export interface JanitorOptions {
  readonly streams: readonly JanitorStream[];
  /** The lock that lets one janitor work at a time, over all processes. Default `janitor:lock`. */
  readonly lockKey?: string;
  /** A janitor that dies is followed by another after this. Default 30,000. */
  readonly lockTtlMs?: number;
  /** Between two sweeps. Default 60,000. */
  readonly intervalMs?: number;
  readonly observer?: JanitorObserver;
  readonly logger?: LoggerService;
}

export interface JanitorStream {
  readonly stream: string;
  /**
   * Groups that must have been delivered an entry, and have acknowledged it, before it goes. One that does not exist
   * keeps everything. With none named, the stream is trimmed by `keepMs` and `keepLength` alone.
   */
  readonly requiredGroups: readonly string[];
  /** Nothing younger goes, by the server's clock. Default 24 hours. */
  readonly keepMs?: number;
  /** So many of the newest entries stay. Default 1,000. */
  readonly keepLength?: number;
  /** A required group for which nobody has read for so long is an alarm. Default 6 hours. */
  readonly unseenAlarmMs?: number;
  /** After so long it is no longer waited for: it loses what is trimmed then. Default never. */
  readonly unseenDropMs?: number;
  readonly memory?: MemoryCap;
}

/** How much of Redis' memory one stream may take, groups and pending lists included. */
export interface MemoryCap {
  readonly capBytes: number;
  /** The share of the cap at which the alarm is raised. Default 0.8. */
  readonly alarmRatio?: number;
  /**
   * At the cap everything that no required group needs goes, however young. If that is not enough, undelivered
   * entries go, oldest first, after an alarm, each counted; with false they stay, and the alarm is all. Default true.
   */
  readonly trimUndelivered?: boolean;
}
