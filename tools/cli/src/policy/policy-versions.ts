import { policyLabel, policySubject, type Mode } from '@tapedeck/contracts';
import type { StoredPolicy } from '@tapedeck/history';

/** One version of a policy, and what is known of its life. Moments in epoch milliseconds of market time. */
export interface PolicyVersion {
  readonly subject: string;
  readonly universe: string;
  readonly mode: Mode;
  readonly label: string;
  readonly createdAsOf: number | undefined;
  /** The last time it was put in force. */
  readonly activatedAsOf: number | undefined;
  /** In force as of the moment asked for. */
  readonly active: boolean;
  readonly note: string | null;
}

/**
 * Updates (newest first, as history lists them) told version by version, as of a moment: by subject, and within one the
 * newest first.
 */
export function policyVersions(updates: readonly StoredPolicy[], asOf: number): PolicyVersion[] {
  const past = updates.filter((update) => update.asOf <= asOf);
  const inForce = new Map<string, string>();
  const versions = new Map<string, StoredPolicy[]>();
  for (const update of past) {
    const subject = policySubject(update);
    const label = policyLabel(update);
    if (update.action === 'activated' && !inForce.has(subject)) inForce.set(subject, label);
    const key = `${subject} ${label}`;
    versions.set(key, [...(versions.get(key) ?? []), update]);
  }
  return [...versions.values()].map((life) => versionOf(life, inForce)).sort(bySubject);
}

function versionOf(life: readonly StoredPolicy[], inForce: ReadonlyMap<string, string>): PolicyVersion {
  const [newest] = life;
  if (newest === undefined) throw new Error('expected a version with an update, received none');
  const subject = policySubject(newest);
  const label = policyLabel(newest);
  return {
    subject,
    universe: newest.universe,
    mode: newest.mode,
    label,
    createdAsOf: life.find(({ action }) => action === 'created')?.asOf,
    activatedAsOf: life.find(({ action }) => action === 'activated')?.asOf,
    active: inForce.get(subject) === label,
    note: newest.note,
  };
}

/** Stable: within a subject the order of the updates stays. */
function bySubject(a: PolicyVersion, b: PolicyVersion): number {
  return a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;
}
