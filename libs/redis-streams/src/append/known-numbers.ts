import type { AppendRequest } from './append-request.js';

/** The highest `sequence` that an appender was given, by counter and source. */
export class KnownNumbers {
  private readonly highest = new Map<string, number>();

  /** 0 where it was given none yet. */
  of(request: AppendRequest): number {
    return this.highest.get(counterOf(request)) ?? 0;
  }

  /** Answers may come in another order than the numbers were given in. */
  learn(request: AppendRequest, sequence: number): void {
    this.highest.set(counterOf(request), Math.max(sequence, this.of(request)));
  }
}

function counterOf({ sequenceKey, event }: AppendRequest): string {
  return `${sequenceKey}\n${event.source}`;
}
