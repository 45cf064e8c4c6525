import type { SequenceRange } from '@tapedeck/history';

/** Collects sequence numbers by source as ranges: numbers that come in order cost nothing, however many. */
export class SequenceLedger {
  private readonly ranges = new Map<string, { first: number; last: number }[]>();

  add(source: string | undefined, sequence: string | undefined): void {
    const number = Number(sequence);
    if (source === undefined || sequence === undefined || !Number.isSafeInteger(number)) return;
    const known = this.ranges.get(source) ?? [];
    const last = known.at(-1);
    if (last !== undefined && number === last.last + 1) last.last = number;
    else known.push({ first: number, last: number });
    this.ranges.set(source, known);
  }

  of(source: string): readonly SequenceRange[] {
    return this.ranges.get(source) ?? [];
  }

  sources(): Iterable<string> {
    return this.ranges.keys();
  }
}
