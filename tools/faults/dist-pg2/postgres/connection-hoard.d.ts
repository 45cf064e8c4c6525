/** Takes connections and never gives one back, like a client whose pool leaks. */
export declare class ConnectionHoard {
  private readonly databaseUrl;
  private readonly clients;
  constructor(databaseUrl: string);
  get size(): number;
  /** Takes every connection there is, those of the writer too: they are ended, and it finds none for new ones. */
  takeAll(): Promise<void>;
  release(): Promise<void>;
  /** Until the server refuses (SQLSTATE 53300). */
  private takeFree;
  private takeOne;
}
