/** When to kill the writer: so long after so many events were settled. */
export interface PlannedKill {
  readonly afterSettled: number;
  readonly delayMs: number;
}
/** One kill in each of `kills` equal parts of the run, at moments that follow from the seed. */
export declare function killPlan(events: number, kills: number, seed: number): PlannedKill[];
