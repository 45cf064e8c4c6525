import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, STREAMS, TTL_MS } from '@tapedeck/contracts';
import { pollUntil } from './poll-until.js';
import { RunningStack } from './running-stack.js';
import { TraceCollector } from './trace-collector.js';

/** The whole product over the simulated market, from bars to HTTP, stream and rows. */
describe('the tape over the simulated market', () => {
  const collector = new TraceCollector();
  let stack: RunningStack;

  beforeAll(async () => {
    stack = new RunningStack({
      MARKET_DATA_URL: 'simulated:?seed=1',
      MARKET_CLOCK: '2024-03-06T15:30:30Z',
      TOP_PICKS_RUNS: 'all/swing,all/intraday,all/scalping',
      OTEL_EXPORTER_OTLP_ENDPOINT: await collector.start(),
    });
    await stack.start();
  }, 120_000);
  afterAll(async () => {
    await stack.remove();
    await collector.stop();
  }, 60_000);

  it.each([
    ['swing', '2024-03-06T00:00:00Z'],
    ['intraday', '2024-03-06T15:30:00Z'],
    ['scalping', '2024-03-06T15:30:00Z'],
  ] as const)('ranks for %s as of the newest slot', async (mode, asOf) => {
    const { snapshot } = await stack.read(({ latest }) => latest.topPicks({ universe: 'all', mode }));
    expect(snapshot.asOf >= asOf).toBe(true);
    expect(snapshot.data.picks.length).toBeGreaterThan(0);
    for (const { contributions, score } of snapshot.data.picks)
      expect(Object.values(contributions).reduce((sum: number, part: number) => sum + part, 0)).toBeCloseTo(
        score,
        9,
      );
  });

  it('serves the bytes of the key, and has the same event on the stream and the same row in history', async () => {
    const response = await stack.served('/v1/top-picks/all/swing');
    const body = Buffer.from(await response.arrayBuffer());
    const { id, asOf } = JSON.parse(body.toString()) as { id: string; asOf: string };
    expect(await stack.redis((redis) => redis.getBuffer(KEYS.topPicks('all', 'swing')))).toEqual(body);
    const entries = await stack.redis((redis) => redis.xrange(STREAMS.topPicks, '-', '+'));
    expect(entries.filter(([, fields]) => fields.includes(id))).toHaveLength(1);
    await pollUntil(async () => {
      const rows = await stack.rows(`SELECT 1 FROM top_picks_runs WHERE event_id = '${id}'`);
      return rows.length === 1 ? true : undefined;
    });
    const past = await stack.get(`/v1/top-picks/all/swing?asOf=${asOf}`);
    expect(Buffer.from(await past.arrayBuffer())).toEqual(body);
    const { latest } = stack.client;
    const read = await latest.topPicks({ universe: 'all', mode: 'swing', asOf: new Date(asOf) });
    expect(read).toMatchObject({ snapshot: JSON.parse(body.toString()) as object, source: 'history' });
    const again = await latest.topPicks({ universe: 'all', mode: 'swing', asOf: new Date(asOf) });
    expect(again).toEqual({ ...read, notModified: true });
  });

  it('leaves one tree of spans of a snapshot, from its slot over the stream to its row and its first read', async () => {
    const { snapshot } = await stack.read(({ latest }) =>
      latest.topPicks({ universe: 'all', mode: 'swing' }),
    );
    const spans = await pollUntil(async () => {
      const found = collector.ofTrace(snapshot.id.replaceAll('-', ''));
      return found.length >= 5 ? found : undefined;
    });
    const named = (name: string) => spans.filter((span) => span.name === name);
    const [root] = named('slot top_picks.run.completed');
    const [publish] = named('publish');
    expect(root?.parentSpanId).toBeUndefined();
    const read = 'GET /v1/top-picks/:universe/:mode';
    expect(spans.map(({ service, name, parentSpanId }) => [service, name, parentSpanId]).sort()).toEqual(
      [
        ['tapedeck-gateway', read, root?.spanId],
        ['tapedeck-history-writer', 'store', publish?.spanId],
        ['tapedeck-top-picks', 'compute', root?.spanId],
        ['tapedeck-top-picks', 'publish', root?.spanId],
        ['tapedeck-top-picks', 'slot top_picks.run.completed', undefined],
      ].sort(),
    );
  });

  it('monitors the session by the minute, in a key for ten minutes and on a stream, and in no table', async () => {
    const { snapshot } = await stack.read(({ latest }) => latest.scalping());
    const { id, asOf, data } = snapshot;
    expect(asOf >= '2024-03-06T15:30:00Z').toBe(true);
    expect(data.considered).toBe(48);
    expect(data.instruments.length).toBeGreaterThan(0);
    const [entries, leftMs] = await stack.redis((redis) =>
      Promise.all([redis.xrange(STREAMS.scalping, '-', '+'), redis.pttl(KEYS.scalpingMonitor)]),
    );
    expect(entries.filter(([, fields]) => fields.includes(id))).toHaveLength(1);
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(TTL_MS.scalpingMonitor);
    expect((await stack.get(`/v1/scalping?asOf=${asOf}`)).status).toBe(422);
  });

  it('accounts for its streams: everything stored, nothing pending, nothing lost', async () => {
    const found = await pollUntil(async () => {
      const { streams } = await stack.client.ops.streams();
      const ofPicks = streams.find(({ stream }) => stream === STREAMS.topPicks);
      return ofPicks?.groups.some(({ lag, pending }) => lag === 0 && pending === 0) ? ofPicks : undefined;
    });
    expect(found).toMatchObject({
      exists: true,
      missingGroups: [],
      sequences: [{ source: '/tapedeck/top-picks', lastGiven: expect.any(Number) }],
      losses: [],
      deadLetters: 0,
    });
  });

  it('adds neither an event nor a row when it is started again, and keeps what it had', async () => {
    const before = await stack.served('/v1/top-picks/all/swing').then((response) => response.text());
    expect(await stack.interrupt()).toBe(0);
    await stack.start();
    expect(await stack.served('/v1/top-picks/all/swing').then((response) => response.text())).toBe(before);
    const { id } = JSON.parse(before) as { id: string };
    const entries = await stack.redis((redis) => redis.xrange(STREAMS.topPicks, '-', '+'));
    expect(entries.filter(([, fields]) => fields.includes(id))).toHaveLength(1);
    expect(await stack.rows(`SELECT 1 FROM top_picks_runs WHERE event_id = '${id}'`)).toHaveLength(1);
  }, 90_000);

  it('answered every question of this test as its document says', () => {
    expect(stack.checked.faults).toEqual([]);
    expect(stack.checked.seen.size).toBeGreaterThan(3);
  });

  it('keeps each run as a file that holds what was served', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const dir = `${stack.home}/archive`;
    const body = await stack.served('/v1/top-picks/all/swing').then((response) => response.text());
    const files = readdirSync(dir).filter((name) => name.startsWith('picks_all_swing_'));
    expect(files).toHaveLength(1);
    expect(readFileSync(`${dir}/${files[0]}`, 'utf8')).toBe(body);
  });
});
