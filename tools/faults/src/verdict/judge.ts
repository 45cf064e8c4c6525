import { isWhole } from '@tapedeck/cli';
import { rangeSize } from '@tapedeck/history';
import type { FaultKind } from '../fault.js';
import type { Announced } from '../world/announced.js';
import type { Evidence } from './evidence.js';
import { judgeLetters } from './judge-letters.js';
import type { Verdict } from './verdict.js';

const SHOWN = 5;

/**
 * Holds the evidence against what is promised for that kind of fault. Independent of the audit where it can be: the
 * publisher's own record says what has to be there, and the audit then has to say the same.
 */
export function judge(evidence: Evidence, kind: FaultKind, announced: Announced): Verdict {
  const { ledger, runs, entries, audit } = evidence;
  const problems: string[] = [];
  const complain = (what: string, ids: readonly string[]) => {
    if (ids.length > 0) problems.push(`${ids.length} ${what}: ${shown(ids)}`);
  };

  const stored = new Set(runs.map(({ eventId }) => eventId));
  const missing = [...ledger.acknowledged.keys(), ...announced.stored].filter((id) => !stored.has(id));
  const reported = kind === 'loss' ? droppedAndReported(missing, evidence) : new Set<string>();
  const lost = missing.filter((id) => !reported.has(id));
  complain('acknowledged events are lost', lost);

  const twice = runs.map(({ eventId }) => eventId).filter((id, at, all) => all.indexOf(id) !== at);
  complain('rows of an event that has one already', twice);
  complain('runs without exactly their picks', runs.filter((run) => run.picks !== run.pickRows).map(idOf));
  complain(
    'rows of events that nobody published',
    runs.map(idOf).filter((id) => !ledger.tried.has(id) && !announced.stored.has(id)),
  );

  const lettered = new Set(evidence.letters.map(({ entryId }) => entryId));
  const withoutRow = entries.filter(
    ({ state, eventId, entryId }) =>
      state === 'acknowledged' && !stored.has(eventId) && !lettered.has(entryId),
  );
  complain('entries acknowledged without a row or a dead letter', withoutRow.map(entryIdOf));
  complain('entries left pending', entries.filter(({ state }) => state === 'pending').map(entryIdOf));
  complain('entries not delivered', entries.filter(({ state }) => state === 'undelivered').map(entryIdOf));

  const letters = judgeLetters(evidence.letters, announced);
  problems.push(...letters.problems);

  complain('keys that do not show the newest snapshot published', staleKeys(evidence));
  if (audit.lostCount !== withoutRow.length)
    problems.push(`the audit finds ${audit.lostCount} entries lost, not ${withoutRow.length}`);
  if (kind !== 'loss' && !isWhole(audit)) problems.push('the audit says that events are missing');
  const surplus = numbersMissing(evidence) - numbered(reported, evidence);
  // A try without an answer may have been given a number that went with the entry.
  if (kind === 'loss' && surplus > ledger.failures)
    problems.push(`the audit misses ${surplus} numbers more than were dropped`);

  return {
    published: ledger.acknowledged.size,
    lost: lost.length,
    dropped: reported.size,
    twice: twice.length,
    acknowledgedWithoutRow: withoutRow.length,
    explainedLetters: letters.explained,
    unexplainedLetters: letters.unexplained,
    problems,
  };
}

/** Gone from the tape since before the harm was undone, and missed by the audit by their very numbers. */
function droppedAndReported(missing: readonly string[], evidence: Evidence): Set<string> {
  const { entries, audit, ledger, triedBeforeHeal } = evidence;
  const onTape = new Set(entries.map(({ eventId }) => eventId));
  const gaps = audit.sources.flatMap((source) => source.missing);
  return new Set(
    missing.filter((id) => {
      const number = ledger.acknowledged.get(id) ?? undefined;
      return (
        number !== undefined &&
        triedBeforeHeal.has(id) &&
        !onTape.has(id) &&
        gaps.some(({ first, last }) => first <= number && number <= last)
      );
    }),
  );
}

function numbersMissing({ audit }: Evidence): number {
  return audit.sources.reduce((sum, { missing }) => sum + rangeSize(missing), 0);
}

function numbered(ids: ReadonlySet<string>, { ledger }: Evidence): number {
  return new Set([...ids].map((id) => ledger.acknowledged.get(id))).size;
}

/** Lanes whose key shows an as-of before the newest that Redis acknowledged. */
function staleKeys({ ledger, shownAsOf }: Evidence): string[] {
  const newest = new Map<number, string>();
  for (const { id, lane, asOf } of ledger.tried.values())
    if (ledger.acknowledged.has(id) && asOf > (newest.get(lane) ?? '')) newest.set(lane, asOf);
  return [...newest]
    .filter(([lane, asOf]) => (shownAsOf.get(lane) ?? '') < asOf)
    .map(([lane, asOf]) => `lane ${lane} shows ${shownAsOf.get(lane) ?? 'nothing'}, not ${asOf}`);
}

function shown(ids: readonly string[]): string {
  const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
  return `${ids.slice(0, SHOWN).join(', ')}${more}`;
}

const idOf = ({ eventId }: { eventId: string }) => eventId;
const entryIdOf = ({ entryId }: { entryId: string }) => entryId;
