/** The user a process runs as; empty means the user we are. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}
