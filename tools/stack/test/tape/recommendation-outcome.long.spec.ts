import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import { exchangeCalendar } from '@tapedeck/market-data';
import { pollUntil } from './poll-until.js';
import { RunningStack } from './running-stack.js';

/** A session begins and ends within seconds; what is judged by days is judged while the test waits. */
const CLOCK = '2024-03-05T20:00:00Z@7200x';
const SYMBOLS = ['AAA', 'BBB', 'CCC'];

/** Every session reaches from 95 to 105 and ends near where it began: a plan within that is stopped out in its first. */
function bars(): string {
  const sessions = exchangeCalendar('XNYS').sessions('2023-06-01', '2024-06-28');
  const rows = sessions.flatMap(({ date }, i) =>
    SYMBOLS.map(
      (symbol, n) => `${symbol},${date},100,105,95,${100 + Math.sin(i + n)},${1_000_000 + 1_000 * n}`,
    ),
  );
  return ['symbol,date,open,high,low,close,volume', ...rows, ''].join('\n');
}

describe('what became of a recommendation', () => {
  const stack = new RunningStack({ MARKET_CLOCK: CLOCK, TOP_PICKS_RUNS: 'all/swing' });
  let eventId = '';

  beforeAll(async () => {
    const file = join(stack.home, 'bars.csv');
    writeFileSync(file, bars());
    stack.environment['MARKET_DATA_URL'] = `file:${file}`;
    await stack.start();
    const response = await fetch(
      `http://127.0.0.1:${stack.environment['GATEWAY_PORT']}/v1/ai/recommendations`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          symbol: SYMBOLS[0],
          side: 'long',
          horizonSessions: 5,
          entry: 100,
          stop: 97,
          targets: [103],
          confidence: 0.6,
          model: 'test-model',
          rationale: 'a test',
        }),
      },
    );
    expect(response.status).toBe(202);
    eventId = ((await response.json()) as { id: string }).id;
  }, 120_000);
  afterAll(() => stack.remove(), 60_000);

  it('is an event, a row, and an answer once the session after it has closed', async () => {
    const [row] = await pollUntil(async () => {
      const rows = await stack.rows<Record<string, unknown>>('SELECT * FROM ai_recommendation_outcomes');
      return rows.length > 0 ? rows : undefined;
    }, 90_000);
    expect(row).toMatchObject({
      symbol: SYMBOLS[0],
      model: 'test-model',
      exit_reason: 'stop',
      ambiguous: true,
      return_pct: -3,
      r_multiple: -1,
      holding_sessions: 1,
    });
    expect(Object.values(row ?? {})).toContain(eventId);
    const entries = await stack.redis((redis) => redis.xrange(STREAMS.ai, '-', '+'));
    const types = entries.map(([, fields]) => fields[fields.indexOf('type') + 1]);
    expect(types.filter((type) => type === EVENT_TYPES.aiRecommendationOutcome)).toHaveLength(1);
    const page = await stack.get('/v1/history/ai-recommendation-outcomes?limit=5');
    expect(((await page.json()) as { items: unknown[] }).items).toMatchObject([{ exitReason: 'stop' }]);
    expect(await stack.tapedeck('audit').ended).toMatchObject({ code: 0 });
  }, 120_000);
});
