/** A PostgreSQL that can die and come back: its data, its port and so its URL stay. */
export declare class PostgresCluster {
  /** Around the data folder; the server's own user owns it. */
  readonly folder: string;
  private server;
  private constructor();
  static create(): Promise<PostgresCluster>;
  /** One whose data lies in `folder/data` already. */
  static open(folder: string): Promise<PostgresCluster>;
  get url(): string;
  get port(): number;
  /** Of the main process, whose children the sessions are. */
  get pid(): number;
  /** Starts it again on its data, once it has ended. */
  start(): Promise<void>;
  /** SIGKILL to the main process and to every session. */
  kill(): Promise<void>;
  /** Sessions are told (57P01), then nobody listens on the port. */
  stop(): Promise<void>;
  /** Settles when the server has ended, by itself or not. */
  get exited(): Promise<unknown>;
  remove(): Promise<void>;
}
