import type { AnyFault } from '../fault.js';

/** Faults by what they need and may cost: those of one group can be caused in one round, one after the other. */
export function bySameNeeds(faults: readonly AnyFault[]): AnyFault[][] {
  const functions: unknown[] = [];
  const numbered = (_name: string, value: unknown) => {
    if (typeof value !== 'function') return value;
    if (!functions.includes(value)) functions.push(value);
    return functions.indexOf(value);
  };
  const groups = new Map<string, AnyFault[]>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.kind, fault.needs ?? {}], numbered);
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()];
}
