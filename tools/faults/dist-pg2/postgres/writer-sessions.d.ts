import type { ClientBase } from 'pg';
export interface WriterSession {
  readonly pid: number;
  readonly state: string | null;
  readonly waiting: boolean;
}
/** The history-writer's sessions, as the server sees them. */
export declare class WriterSessions {
  private readonly admin;
  constructor(admin: ClientBase);
  list(): Promise<WriterSession[]>;
  /** Ends them all (SQLSTATE 57P01 to the writer); returns how many there were. */
  terminate(): Promise<number>;
  /** Cancels their statements under way (SQLSTATE 57014); returns how many there were. */
  cancel(): Promise<number>;
  private signal;
}
