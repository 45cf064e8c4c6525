import { Inject, Injectable } from '@nestjs/common';
import { dataSchema, formatMoment, KEYS, sequenceKey } from '@tapedeck/contracts';
import { keyBeside, StreamAppender, type RedisConnection } from '@tapedeck/redis-streams';
import { Counter, Registry } from 'prom-client';
import { METRICS } from '../metrics/metrics.js';
import { REDIS } from '../redis/redis.js';
import { traceparentOf } from '../trace/traceparent.js';
import type { Fact, FactJournal } from './fact.js';

/** Commands sent without waiting for the replies of those before: enough to fill a round trip, not a connection's buffers. */
const AT_ONCE = 250;

/**
 * Puts facts on the tape. Each is appended in one atomic step with its number and its place in the journal's ledger, so that
 * a fact worked out again, by this process or another, is not told twice for as long as Redis remembers it. Who may have lost
 * that memory asks history first, and hands back what it finds with `remember`.
 */
@Injectable()
export class FactPublisher {
  private readonly appender: StreamAppender;
  private readonly published: Counter<'type' | 'outcome'>;

  constructor(
    @Inject(REDIS) private readonly redis: RedisConnection,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.appender = new StreamAppender(redis);
    this.published = new Counter({
      name: 'tapedeck_facts_published_total',
      help: 'Facts put on the tape, by event type and outcome',
      labelNames: ['type', 'outcome'],
      registers: [metrics],
    });
  }

  /** Those of the facts that the journal does not remember, in the order given. */
  async unknown<T extends Fact>(journal: FactJournal, facts: readonly T[]): Promise<T[]> {
    const unknown: T[] = [];
    for (const some of chunks(facts)) {
      const scores = await this.redis.zmscore(this.at(journal), ...some.map(({ id }) => id));
      unknown.push(...some.filter((_, i) => scores[i] == null));
    }
    return unknown;
  }

  /** Takes down facts that are on the tape already. */
  async remember(journal: FactJournal, facts: readonly Fact[]): Promise<void> {
    const key = this.at(journal);
    for (const some of chunks(facts))
      await this.redis.zadd(key, ...some.flatMap(({ id, asOf }) => [asOf, id]));
    if (facts.length > 0) await this.redis.zremrangebyrank(key, 0, -1 - journal.keep);
  }

  /**
   * Appends the facts in the order given and answers how many were new. Throws what Redis throws, with those before it
   * appended; trying them all again is safe.
   */
  async publish(journal: FactJournal, facts: readonly Fact[]): Promise<number> {
    let appended = 0;
    for (const some of chunks(facts)) {
      const outcomes = await Promise.all(some.map((fact) => this.append(journal, fact)));
      appended += outcomes.filter((outcome) => outcome === 'appended').length;
    }
    return appended;
  }

  private async append({ stream, source, subject: journal, keep }: FactJournal, fact: Fact): Promise<string> {
    const { id, type, subject, asOf, data } = fact;
    const { outcome } = await this.appender.appendOnce({
      stream,
      sequenceKey: sequenceKey(stream),
      event: {
        id,
        source,
        type,
        subject,
        time: formatMoment(asOf),
        datacontenttype: 'application/json',
        dataschema: dataSchema(type),
        traceparent: traceparentOf(id),
        data,
      },
      ledger: { key: KEYS.facts(stream, journal), member: id, score: asOf, keep },
    });
    this.published.inc({ type, outcome: outcome === 'appended' ? 'published' : outcome });
    return outcome;
  }

  private at({ stream, subject }: FactJournal): string {
    const key = KEYS.facts(stream, subject);
    return this.redis.isCluster ? keyBeside(stream, key) : key;
  }
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, n) =>
    items.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
}
