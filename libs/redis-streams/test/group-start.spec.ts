import { describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { encodeEntry, GUARANTEES } from '../src/index.js';
import { batchController, SILENT } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { Observed } from './support/observed.js';
import { RedisFixture } from './support/redis-fixture.js';
import { sampleEvent } from './support/sample-event.js';

const STREAM = 's:orders';

describe('the start of a group that is made again', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();

  /** An application that, as one with a database does, names the last entry it has stored. */
  async function recording(): Promise<{ handled: Handled; recorded: () => string; observed: Observed }> {
    const handled = new Handled();
    const observed = new Observed();
    let last = '0';
    const handle: Handled['batch'] = (entries) => {
      last = entries.at(-1)?.entryId ?? last;
      return handled.batch(entries);
    };
    await start([batchController([STREAM], handle)], {
      connection: fixture.url,
      groupStart: () => last,
      observer: observed.observer,
    });
    return { handled, recorded: () => last, observed };
  }

  it(`T11: ${GUARANTEES.groupAtRecorded}`, async () => {
    const { handled } = await recording();
    const ids = await fixture.append(STREAM, 5);
    await until('all are handled', () => fixture.drained(STREAM));
    await fixture.redis.xgroup('DESTROY', STREAM, 'workers');
    ids.push(...(await fixture.append(STREAM, 5, 'later')));
    await until('the later ones are handled', async () => handled.ids.length >= 10);
    await until('all are acknowledged', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(ids);
  });

  it('T12, T20: after FLUSHALL, with a recorded id that the new stream will not reach for a while', async () => {
    const { handled, recorded, observed } = await recording();
    const hourAhead = `${Date.now() + 3_600_000}-0`;
    await fixture.redis.xadd(STREAM, hourAhead, ...encodeEntry(sampleEvent('ahead')));
    await until('it is recorded', () => recorded() === hourAhead);
    await fixture.redis.flushall();
    const ids = await fixture.append(STREAM, 5, 'after');
    await until('the new stream is handled', () => handled.ids.length === 6);
    expect(handled.ids).toEqual(['ahead', ...ids]);
    expect(observed.of('group-created')).toBe(2);
  });

  it('T11: is never $', async () => {
    const warnings: string[] = [];
    await fixture.append(STREAM, 1);
    await start([batchController([STREAM], new Handled().batch)], {
      connection: fixture.url,
      groupStart: () => '$',
      logger: { ...SILENT, warn: (line: string) => warnings.push(line) },
    });
    await until('it is refused', () => warnings.some((line) => line.includes('expected an entry id')));
    expect(await fixture.redis.xinfo('GROUPS', STREAM)).toEqual([]);
  });
});
