import type { LoggerService } from '@nestjs/common';
import type { ConnectionSource } from '../connection/connection-source.js';
import type { TapeBreak } from './tape-break.js';
import type { TapePlace } from './tape-place.js';

/** An entry as it was read; its fields alternate name and value. */
export interface TailEntry {
  readonly kind: 'entry';
  readonly stream: string;
  /** Of the entry itself: how far the stream is read with it. */
  readonly place: TapePlace;
  readonly fields: readonly string[];
}

export type TailItem = TailEntry | TapeBreak;

/** Who follows the streams. */
export interface TailFollower {
  /** The places after which the tail begins to read, of streams that it has not told of yet. */
  begin(places: ReadonlyMap<string, TapePlace>): void;
  /**
   * What came, in the order of each stream. The tail reads on when the promise settles, so a slow follower is waited for;
   * one that rejects gets the same items again.
   */
  follow(items: readonly TailItem[]): Promise<void>;
}

export interface StreamTailOptions {
  readonly connection: ConnectionSource;
  /** Names the connections, and the troubles in the log. */
  readonly name: string;
  readonly streams: readonly string[];
  readonly follower: TailFollower;
  /** Where to begin; a stream that is not named begins behind its newest entry. */
  readonly from?: ReadonlyMap<string, TapePlace>;
  /** Longest wait for entries in one read. A finite one shows a dead connection. Default 2,000. */
  readonly blockMs?: number;
  /** Entries of each stream in one read, at most. Default 100. */
  readonly count?: number;
  /** How often, at least, the tail looks whether a stream was trimmed or made again under it. Default 5,000. */
  readonly lookEveryMs?: number;
  readonly logger?: LoggerService;
}
