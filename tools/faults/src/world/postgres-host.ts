/** The PostgreSQL of a fault, whatever it consists of. Migrated when it is handed over. */
export interface PostgresHost {
  /** `DATABASE_URL` of the writers, unless a proxy stands between. */
  readonly url: string;
  /** Where a proxy leads. */
  readonly port: number;
  /** Reaches the rows at the end of a round, whatever the fault did to the way of `url`. The harness looks through it. */
  readonly directUrl: string;
  /** Makes it as new for the next round: healthy and without rows. Throws when it cannot be. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}
