/** `stack.json` in the state folder: where the stack that runs there can be reached. Gone when it has stopped. */
export interface StackRecord {
  /** Of `npm start` itself. */
  readonly pid: number;
  /** Tells that process from a later one with the same pid. */
  readonly identity: string;
  readonly startedAt: string;
  /** The gateway's address; absent until the servers are up. */
  readonly gateway?: string;
  /** What a command in another terminal needs to speak to the same Redis, PostgreSQL and market. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Of every process that is up, by name. */
  readonly pids?: Readonly<Record<string, number>>;
}
