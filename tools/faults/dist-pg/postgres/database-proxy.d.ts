/**
 * A TCP proxy in front of PostgreSQL: the one address that a writer knows, whatever stands or happens behind it. Passes
 * everything until told otherwise.
 */
export declare class DatabaseProxy {
  private targetPort;
  private readonly connections;
  private readonly server;
  private delayMs;
  private commitAnswersToLose;
  private constructor();
  static listen(targetPort: number): Promise<DatabaseProxy>;
  get port(): number;
  /** The same URL, by way of this proxy. */
  urlOf(databaseUrl: string): string;
  /** From now on every piece of up to 64 kB waits that long, in each direction: 0 ends it. */
  slowDown(delayMs: number): void;
  /** Connections open now carry nothing any more, and neither end is told; later ones work. */
  silence(): number;
  /** Cuts the connections open now, without a goodbye. */
  cut(): void;
  /** Connects to another server from now on, and cuts what led to the former one. */
  retarget(port: number): void;
  /** The answers to the next so many COMMITs are lost: carried out, and the connection cut before anybody hears. */
  loseCommitAnswers(count: number): void;
  /** COMMIT answers still to be lost. */
  get commitAnswersLeft(): number;
  close(): Promise<void>;
  private takeCommitAnswer;
}
