/** Slots that have passed and are still to be caught up with, oldest first. Those that find no room are missed. */
export class SlotBacklog {
  private readonly slots: number[] = [];

  constructor(private readonly limit: number) {}

  /** Takes slots in ascending order and answers those that fell out, the oldest. */
  add(slots: readonly number[]): number[] {
    this.slots.push(...slots);
    return this.slots.splice(0, Math.max(0, this.slots.length - this.limit));
  }

  /** Takes back a slot that has had its turn. One that finds no room is not answered: it was tried. */
  putBack(slot: number): void {
    this.slots.push(slot);
    this.slots.sort((a, b) => a - b);
    this.slots.splice(0, Math.max(0, this.slots.length - this.limit));
  }

  next(): number | undefined {
    return this.slots.shift();
  }
}
