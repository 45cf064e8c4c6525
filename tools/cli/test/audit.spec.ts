import { describe, expect, it } from '@jest/globals';
import { deadLetterStream, GROUPS, sequenceKey, STREAMS } from '@tapedeck/contracts';
import {
  monthOf,
  RetentionSession,
  SequenceAudit,
  StoredEventsQuery,
  TABLE_GROUPS,
  type MonthPart,
} from '@tapedeck/history';
import { encodeEntry, type CloudEvent } from '@tapedeck/redis-streams';
import fc from 'fast-check';
import { isWhole, type StreamReport } from '../src/audit/stream-report.js';
import { StreamAudit } from '../src/audit/stream-audit.js';
import { auditCommand } from '../src/commands/audit.command.js';
import { asOfOf, eventId, runEvent, SOURCE } from './support/events.js';
import { Servers } from './support/servers.js';

const STREAM = STREAMS.topPicks;
const ALL = { from: -Infinity, to: Infinity };
/** In a month that retention drops. */
const OLD = '2013-02-07T21:00:00Z';

/**
 * Where an event can be. Those that begin with `lost` are the losses, two of them in a month that retention dropped, as the retired ones
 * are; the last two are still on their way.
 */
const FATES = [
  'stored',
  'stored-trimmed',
  'dead',
  'dead-trimmed',
  'lost',
  'lost-trimmed',
  'retired',
  'retired-trimmed',
  'lost-old',
  'lost-old-trimmed',
  'pending',
  'waiting',
] as const;
type Fate = (typeof FATES)[number];

describe('audit', () => {
  const servers = new Servers();

  const deadLetter = (event: CloudEvent, entryId: string) => {
    const head = {
      stream: STREAM,
      id: entryId,
      group: 'g',
      consumer: 'c',
      code: '22003',
      reason: 'r',
      attempts: '1',
      time: 't',
    };
    const fields = Object.entries(head).flatMap(([name, value]) => [`dead.${name}`, value]);
    return servers.redis.xadd(deadLetterStream(STREAM), '*', ...fields, ...encodeEntry(event));
  };

  /** Brings about a tape on which event n (from 1) has the n-th fate. What waits comes after all that was delivered. */
  async function plant(fates: readonly Fate[]): Promise<void> {
    const { redis } = servers;
    const events = fates.map((fate, index) => ({
      fate,
      event: runEvent(index + 1, /retired|old/.test(fate) ? { time: OLD } : {}),
      entryId: `${index + 1}-0`,
    }));
    await redis.xgroup('CREATE', STREAM, GROUPS.historyWriter, '0', 'MKSTREAM');
    for (const { fate, event, entryId } of events) {
      if (fate.startsWith('dead')) await deadLetter(event, entryId);
      if (!fate.endsWith('trimmed')) await redis.xadd(STREAM, entryId, ...encodeEntry(event));
    }
    await servers.store(
      events.filter(({ fate }) => /^(stored|retired)/.test(fate)).map(({ event }) => event),
    );
    await retireOld();
    const delivered = events.filter(({ fate }) => fate !== 'waiting' && !fate.endsWith('trimmed'));
    if (delivered.length > 0) {
      await redis.xreadgroup(
        'GROUP',
        GROUPS.historyWriter,
        'c',
        'COUNT',
        delivered.length,
        'STREAMS',
        STREAM,
        '>',
      );
      const done = delivered.filter(({ fate }) => fate !== 'pending').map(({ entryId }) => entryId);
      if (done.length > 0) await redis.xack(STREAM, GROUPS.historyWriter, ...done);
    }
    if (fates.length > 0) await redis.hset(sequenceKey(STREAM), SOURCE, fates.length);
  }

  /** Drops the old month as retention does. */
  async function retireOld(): Promise<void> {
    const session = await RetentionSession.begin(servers.dataSource);
    if (session === undefined) throw new Error('another session holds the lock');
    try {
      for (const group of TABLE_GROUPS)
        for (const month of await session.oldMonths(group, monthOf(Date.parse(OLD)) + 1)) {
          const read = (parts: readonly MonthPart[]) =>
            Promise.resolve(new Map(parts.map(({ table, versions }) => [table, versions])));
          expect(await session.drop(month, await session.read(month, read), undefined)).toBe('dropped');
        }
    } finally {
      await session.end();
    }
  }

  const audit = (window = ALL): Promise<StreamReport> => {
    const { redis, dataSource } = servers;
    const parts = {
      redis,
      stored: new StoredEventsQuery(dataSource),
      sequences: new SequenceAudit(dataSource),
      unstoredTypes: new Set<string>(),
      unstoredSources: new Set<string>(),
    };
    return new StreamAudit(parts, STREAM, window).run(() => undefined);
  };

  it('finds exactly the losses that were planted, and takes nothing else for one', async () => {
    const fates = fc
      .array(fc.constantFrom(...FATES), { maxLength: 25 })
      .map((all) => [
        ...all.filter((fate) => fate !== 'waiting'),
        ...all.filter((fate) => fate === 'waiting'),
      ]);
    await fc.assert(
      fc.asyncProperty(fates, async (planted) => {
        await servers.clear();
        await plant(planted);
        const report = await audit();
        const numbers = (wanted: (fate: Fate) => boolean) =>
          planted.flatMap((fate, index) => (wanted(fate) ? [index + 1] : []));
        const count = (fate: Fate) => numbers((one) => one === fate).length;
        expect(report.lost.map(({ eventId: id }) => id)).toEqual(
          numbers((f) => f === 'lost' || f === 'lost-old').map(eventId),
        );
        const missing = report.sources.flatMap((source) => source.missing);
        expect(
          missing.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
        ).toEqual(numbers((fate) => fate.startsWith('lost')));
        expect(report).toMatchObject({
          stored: count('stored'),
          waiting: count('waiting') + count('pending'),
          lostCount: count('lost') + count('lost-old'),
          retired: count('retired'),
        });
        expect(report.sources.reduce((sum, { retired }) => sum + retired, 0)).toBe(
          count('retired') + count('retired-trimmed'),
        );
        expect(report.deadLetters['22003'] ?? 0).toBe(count('dead') + count('dead-trimmed'));
        expect(isWhole(report)).toBe(numbers((fate) => fate.startsWith('lost')).length === 0);
      }),
      { numRuns: 30 },
    );
  });

  it('looks only at entries in the window, and finds one lost there', async () => {
    await plant(['lost', 'stored', 'stored', 'lost']);
    const report = await audit({ from: Date.parse(asOfOf(2)), to: Date.parse(asOfOf(4)) });
    expect(report).toMatchObject({ onStream: 3, stored: 2, lostCount: 1 });
    expect(report.lost).toEqual([{ entryId: '4-0', eventId: eventId(4), source: SOURCE, sequence: '4' }]);
  });

  it('counts as waiting what a writer that never ran would read', async () => {
    for (let n = 1; n <= 3; n++) await servers.redis.xadd(STREAM, '*', ...encodeEntry(runEvent(n)));
    await servers.redis.hset(sequenceKey(STREAM), SOURCE, 3);
    expect(await audit()).toMatchObject({ onStream: 3, waiting: 3, lostCount: 0 });
  });

  it('misses no number of an event that was appended twice and is stored once', async () => {
    await plant(['stored', 'stored', 'waiting']);
    await servers.redis.xadd(STREAM, '9-0', ...encodeEntry(runEvent(1, { sequence: '4' })));
    await servers.redis.hset(sequenceKey(STREAM), SOURCE, 4);
    const report = await audit();
    expect(report).toMatchObject({ stored: 3, waiting: 1, lostCount: 0 });
    expect(isWhole(report)).toBe(true);
  });

  it('exits 0 when all is accounted for, else 1 with the gaps listed, and refuses a window that is none', async () => {
    const printed: string[] = [];
    const run = async (options = {}) => {
      process.exitCode = 0;
      await auditCommand(options, servers.environment('.'), (text) => printed.push(text));
      const code = process.exitCode;
      process.exitCode = undefined;
      return code;
    };
    await plant(['stored', 'dead', 'waiting']);
    expect(await run()).toBe(0);
    expect(printed.join('')).toMatch(/nothing is missing/);
    await servers.clear();
    await plant(['stored', 'lost-trimmed', 'lost-trimmed', 'lost', 'stored']);
    expect(await run()).toBe(1);
    expect(printed.join('')).toMatch(/missing: \/tapedeck\/top-picks 2 to 4/);
    expect(printed.join('')).toContain(eventId(4));
    await expect(run({ from: '2018-02-30', to: 'x' })).rejects.toMatchObject({
      problems: [expect.stringMatching(/--from/), expect.stringMatching(/--to/)],
    });
  });
});
