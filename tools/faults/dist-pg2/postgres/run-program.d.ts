/** Runs a program to its end; rejects with what it wrote to stderr when it fails. `uid`, `gid`: as that user. */
export declare function runProgram(
  program: string,
  args: readonly string[],
  user?: {
    readonly uid?: number;
    readonly gid?: number;
  },
): Promise<void>;
