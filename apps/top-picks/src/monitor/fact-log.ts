import { Injectable } from '@nestjs/common';
import { STREAMS } from '@tapedeck/contracts';
import { HistoryAccess, StoredEventsQuery } from '@tapedeck/history';
import { FactPublisher, type Fact, type FactJournal } from '@tapedeck/platform';
import type { PositionFact } from '../positions/index.js';

/** More facts than are ever worked out again for one universe and mode: a session of minutes, a quarter of closes. */
const KEEP = 50_000;

/**
 * Tells every fact once. Each slot works out the facts of all runs in play anew; those told before are known to Redis, and
 * after a loss of Redis to history, which is then asked first: a repeat would take a number on the tape that no row has.
 */
@Injectable()
export class FactLog {
  constructor(
    private readonly publisher: FactPublisher,
    private readonly history: HistoryAccess,
  ) {}

  /** Answers those that were new, in the order given. Throws while Redis or history is away; safe to try again. */
  async tell(source: string, facts: readonly PositionFact[]): Promise<PositionFact[]> {
    const told: PositionFact[] = [];
    for (const [subject, own] of bySubject(facts)) {
      const journal = { stream: STREAMS.topPicks, source, subject, keep: KEEP };
      told.push(...(await this.tellTo(journal, own)));
    }
    return told;
  }

  /** The same for facts that are remembered together. */
  async tellTo<T extends Fact>(journal: FactJournal, facts: readonly T[]): Promise<T[]> {
    const fresh = await this.notStored(journal, await this.publisher.unknown(journal, facts));
    await this.publisher.publish(journal, fresh);
    return fresh;
  }

  private async notStored<T extends Fact>(journal: FactJournal, facts: readonly T[]): Promise<T[]> {
    if (facts.length === 0) return [];
    const keys = facts.map(({ type, id, asOf }) => ({ type, eventId: id, asOfMs: asOf }));
    const stored = await this.history.read((dataSource) => new StoredEventsQuery(dataSource).among(keys));
    await this.publisher.remember(
      journal,
      facts.filter(({ id }) => stored.has(id)),
    );
    return facts.filter(({ id }) => !stored.has(id));
  }
}

/** By universe and mode: what is remembered of one is forgotten apart from the others. */
function bySubject(facts: readonly PositionFact[]): Map<string, PositionFact[]> {
  const subjects = new Map<string, PositionFact[]>();
  for (const fact of facts) {
    const subject = `${fact.data.universe}/${fact.data.mode}`;
    const own = subjects.get(subject) ?? [];
    subjects.set(subject, own);
    own.push(fact);
  }
  return subjects;
}
