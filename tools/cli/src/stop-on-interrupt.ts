/** One Ctrl-C may reach us twice, from the terminal and through npm, which forwards it. */
const SAME_REQUEST_MS = 500;
/** A shell's exit code for a command ended by Ctrl-C. */
const EXIT_INTERRUPTED = 130;

export interface InterruptWatch {
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** From then on an interrupt ends the process as it would any other. */
  release(): void;
}

/** The first Ctrl-C asks for an orderly end, which then exits with 130; a later one ends the process at once. */
export function stopOnInterrupt(): InterruptWatch {
  const stop = new AbortController();
  let askedAt: number | undefined;
  const interrupt = () => {
    if (askedAt !== undefined && performance.now() - askedAt > SAME_REQUEST_MS)
      process.exit(EXIT_INTERRUPTED);
    askedAt ??= performance.now();
    process.exitCode = EXIT_INTERRUPTED;
    stop.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return {
    signal: stop.signal,
    release: () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt),
  };
}
