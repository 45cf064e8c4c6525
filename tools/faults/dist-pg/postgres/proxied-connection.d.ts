import type { Socket } from 'node:net';
export interface ProxyBehaviour {
  delayMs(): number;
  /** Asked at each COMMIT that passes: whether its answer is to be lost. */
  mayLoseCommitAnswer(): boolean;
}
/** A client's connection and the one to the database that belongs to it: what one end sends, the other gets. */
export declare class ProxiedConnection {
  private readonly client;
  private readonly database;
  private readonly behaviour;
  readonly ended: Promise<void>;
  private readonly silent;
  private losesAnswer;
  constructor(client: Socket, database: Socket, behaviour: ProxyBehaviour);
  silence(): void;
  cut(): void;
  /** One end closing is news, and no news passes a silent connection: the other end is to find out by itself. */
  private endUnlessSilent;
  /** `mayPass` false: the connection is cut with that piece on it. */
  private pump;
  private lookForCommit;
}
