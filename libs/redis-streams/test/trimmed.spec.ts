import { describe, expect, it } from '@jest/globals';
import { until } from '@tapedeck/local-servers';
import { GUARANTEES } from '../src/index.js';
import { LossDetector } from '../src/group/loss-detector.js';
import { batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { Observed } from './support/observed.js';
import { RedisFixture } from './support/redis-fixture.js';

const STREAM = 's:orders';

describe('entries trimmed before they were delivered', () => {
  const fixture = new RedisFixture();
  const start = appsClosedAfterEach();

  async function look(times = 1): Promise<number> {
    const observed = new Observed();
    for (let n = 0; n < times; n += 1)
      await new LossDetector(fixture.redis, 'workers', observed.observer).look([STREAM]);
    return observed.of('trimmed-undelivered');
  }

  const read = (count: number) =>
    fixture.redis.xreadgroup('GROUP', 'workers', 'one', 'COUNT', count, 'STREAMS', STREAM, '>');

  it(`T7: ${GUARANTEES.undeliveredTrimCounted}`, async () => {
    await fixture.append(STREAM, 10);
    await fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 4);
    const handled = new Handled();
    const observed = new Observed();
    await start([batchController([STREAM], handled.batch)], {
      connection: fixture.url,
      observer: observed.observer,
    });
    await until('the rest is handled', () => fixture.drained(STREAM));
    expect(handled.ids).toEqual(['e6', 'e7', 'e8', 'e9']);
    expect(observed.of('trimmed-undelivered')).toBe(6);
  });

  it.each<[string, number, () => Promise<unknown>, number]>([
    ['nothing trimmed', 3, () => Promise.resolve(), 0],
    ['only what was read', 6, () => fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 5), 0],
    ['exactly what was read', 5, () => fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 5), 0],
    ['further than what was read', 3, () => fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 5), 2],
    ['everything', 3, () => fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 0), 7],
    ['everything, all read', 10, () => fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 0), 0],
    ['nothing read at all', 0, () => fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 5), 5],
  ])('T43: counted once, with the lag put right: %s', async (_what, delivered, trim, lost) => {
    await fixture.append(STREAM, 10);
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', '0');
    if (delivered > 0) await read(delivered);
    await trim();
    expect(await look(3)).toBe(lost);
    const left = (await read(100))?.flatMap(([, entries]) => entries as unknown[]).length ?? 0;
    expect(await look()).toBe(0);
    expect(delivered + lost + left).toBe(10);
  });

  it('T43: are not guessed at where Redis does not know what the group has read', async () => {
    await fixture.append(STREAM, 10);
    const [fifth] = (await fixture.redis.xrange(STREAM, '-', '+'))[4] as [string, string[]];
    await fixture.redis.xgroup('CREATE', STREAM, 'workers', fifth);
    await fixture.redis.xtrim(STREAM, 'MAXLEN', '=', 2);
    expect(await look()).toBe(0);
  });
});
