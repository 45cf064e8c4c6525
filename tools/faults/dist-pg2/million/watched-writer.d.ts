export interface WriterAddresses {
  readonly redisUrl: string;
  readonly databaseUrl: string;
}
/** The history-writer as `npm start` runs it, V8's limits included: a process of its own, always of the same name. */
export declare class WatchedWriter {
  private readonly process;
  private readonly lines;
  private constructor();
  /** Settles when it is ready; throws with its last lines when it ends or hangs instead. */
  static start({ redisUrl, databaseUrl }: WriterAddresses): Promise<WatchedWriter>;
  /** Resident memory now, from /proc; NaN where there is none, or no process. */
  residentMb(): Promise<number>;
  /** Throws, with its last lines, when it has ended by itself. */
  expectRunning(): void;
  /** SIGKILL; settles when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  private ready;
}
