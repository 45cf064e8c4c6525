/** Slots whose facts are worked out again, to be told again if Redis lost them before history had them. */
const SLOTS_LOOKED_BACK = 3;

interface ToldSlot {
  readonly asOf: number;
  readonly runIds: readonly string[];
}

/**
 * Up to when the facts of each run have been told by this process, so that they need not be worked out again: all of them up
 * to a slot's as-of, once the slot is some slots ago. A saving only: without it the same facts are found told before.
 */
export class ToldFacts {
  private readonly recent: ToldSlot[] = [];
  private readonly until = new Map<string, number>();

  /** Epoch ms; -Infinity of a run that nothing is known of. */
  of(runId: string): number {
    return this.until.get(runId) ?? -Infinity;
  }

  /** The facts of these runs, which are all that are in play, have been told up to the slot of that moment (epoch ms). */
  note(asOf: number, runIds: readonly string[]): void {
    this.recent.push({ asOf, runIds });
    if (this.recent.length <= SLOTS_LOOKED_BACK) return;
    const past = this.recent.shift();
    for (const runId of past?.runIds ?? [])
      this.until.set(runId, Math.max(this.of(runId), past?.asOf ?? -Infinity));
    const inPlay = new Set(this.recent.flatMap((slot) => slot.runIds));
    for (const runId of this.until.keys()) if (!inPlay.has(runId)) this.until.delete(runId);
  }
}
