import type { ChildProcess } from 'node:child_process';

/** A server that answers with the body of the bench. */
export interface Rival {
  readonly name: string;
  readonly child: ChildProcess;
  readonly port: number;
  readonly path: string;
}
