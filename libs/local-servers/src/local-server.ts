/** A server of our own on the loopback interface, held by a guard process that outlives us just long enough to end it. */
export interface LocalServer {
  /** Connection URL, credentials included: `redis://127.0.0.1:PORT` or `postgres://…/tapedeck`. */
  readonly url: string;
  readonly port: number;
  /** The server itself, not its guard. */
  readonly pid: number;
  /** Settles with its exit code when the server has ended, for whatever reason; never rejects. */
  readonly exited: Promise<number>;
  /** Graceful end: data is flushed, a throw-away folder is removed. Safe to call more than once. */
  stop(): Promise<void>;
  /** SIGKILL to the server, as a crash would be; settles when it is gone. A throw-away folder goes with it. */
  kill(): Promise<void>;
}
