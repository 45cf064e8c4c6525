/** A disk in memory, small enough to be filled in no time. Needs the right to mount: root, outside of most containers. */
export declare class SmallDisk {
  readonly folder: string;
  private constructor();
  /** Why no disk can be mounted here; undefined when one can. */
  static impossible(parent: string): Promise<string | undefined>;
  /** Mounted at a new folder inside one that the database server's user owns, and owned by that user too. */
  static mount(folder: string, sizeMb: number): Promise<SmallDisk>;
  /** Leaves not one block free. */
  fill(): Promise<void>;
  /** As an operator would, who deletes what is not needed. */
  free(): Promise<void>;
  /** Lazily: a process that still has a file open on it keeps it until then. */
  unmount(): Promise<void>;
}
