import type { GroupInspection, StreamInspection } from '@tapedeck/redis-streams';

/** A group that has work and does none. */
export interface Stall {
  readonly stream: string;
  readonly group: string;
  readonly forMs: number;
  readonly pending: number;
  /** Absent where it is unknown. */
  readonly lag?: number;
}

/**
 * Tells a group that stands still: entries wait, and neither what it was last delivered nor what it has pending has changed
 * for `stalledAfterMs`. A link that is dead without a word looks just so to everybody but the server, and so does a
 * database that hangs; lag alone would also tell of a group that is merely busy.
 */
export class StallWatch {
  private readonly seen = new Map<string, { readonly position: string; readonly sinceMs: number }>();

  constructor(private readonly stalledAfterMs: number) {}

  /** `nowMs` of a clock that never jumps. */
  look(streams: readonly StreamInspection[], nowMs: number): Stall[] {
    const stalls: Stall[] = [];
    const present = new Set<string>();
    for (const { stream, groups } of streams)
      for (const group of groups) {
        const key = JSON.stringify([stream, group.group]);
        present.add(key);
        const forMs = nowMs - this.standingSinceMs(key, group, nowMs);
        if (hasWork(group) && forMs >= this.stalledAfterMs)
          stalls.push({
            stream,
            group: group.group,
            forMs,
            pending: group.pending,
            ...(group.lag !== undefined && { lag: group.lag }),
          });
      }
    for (const key of this.seen.keys()) if (!present.has(key)) this.seen.delete(key);
    return stalls;
  }

  private standingSinceMs(key: string, group: GroupInspection, nowMs: number): number {
    const position = hasWork(group)
      ? [group.lastDeliveredId, group.pending, group.oldestPending?.entryId].join()
      : 'idle';
    const before = this.seen.get(key);
    if (before?.position === position) return before.sinceMs;
    this.seen.set(key, { position, sinceMs: nowMs });
    return nowMs;
  }
}

function hasWork({ pending, oldestUndeliveredId }: GroupInspection): boolean {
  return pending > 0 || oldestUndeliveredId !== undefined;
}
