import { describe, expect, it } from '@jest/globals';
import { OPERATIONS, TapedeckClient, type HistoryTable } from '../src/index.js';

const LESSON = { agent: 'a', topic: 't', lesson: 'l', evidence: [] };

/** The operation at an address. */
function operationAt(method: string, path: string): string | undefined {
  const found = Object.entries(OPERATIONS)
    .filter(([, place]) => place.method === method)
    .filter(([, place]) => new RegExp(`^${place.path.replace(/{\w+}/g, '[^/]+')}$`).test(path))
    .sort(([, a], [, b]) => a.path.split('{').length - b.path.split('{').length);
  return found[0]?.[0];
}

describe('the client', () => {
  it('can ask for everything that the document has', async () => {
    const asked = new Set<string | undefined>();
    const client = new TapedeckClient({
      baseUrl: 'http://gateway.test/prefix',
      retry: { attempts: 1 },
      fetch: (input, init) => {
        const { pathname } = new URL(String(input));
        expect(pathname).toMatch(/^\/prefix\//);
        asked.add(operationAt(init?.method ?? '', pathname.slice('/prefix'.length)));
        return Promise.reject(new TypeError('not sent'));
      },
    });
    const { latest, market, performance, portfolio, ingest, ops, health } = client;
    const tables = Object.values(OPERATIONS).flatMap(({ path }) => {
      const [, table] = /^\/v1\/history\/(.+)$/.exec(path) ?? [];
      return table === undefined ? [] : [table as HistoryTable];
    });
    const calls: (() => Promise<unknown>)[] = [
      () => latest.topPicks({ universe: 'all', mode: 'swing' }),
      () => latest.topPicksPositions(),
      () => latest.srLevels({ symbol: 'A', scope: '1d' }),
      () => latest.scalping(),
      () => latest.dashboardOverview(),
      () => latest.dashboardPerformance(),
      () => latest.portfolioPositions(),
      () => latest.portfolioWatchlist(),
      () => market.instruments(),
      () => market.bars({ symbol: 'A' }).first(1),
      () => performance.picks(),
      () => performance.recommendations(),
      () => performance.llmCosts({ groupBy: 'day' }),
      () => portfolio.holdings(),
      () => portfolio.putHolding('A', { quantity: '1', averageCost: '1' }),
      () => portfolio.deleteHolding('A'),
      () => portfolio.watch('A', { note: 'n' }),
      () => portfolio.unwatch('A'),
      () =>
        ingest.recommendation({
          ...{ symbol: 'A', side: 'long', horizonSessions: 1, entry: 2, stop: 1, targets: [3] },
          ...{ confidence: 0.5, model: 'm', rationale: 'r' },
        }),
      () => ingest.analysis({ agent: 'a', kind: 'k', summary: 's', findings: {} }),
      () => ingest.learning(LESSON),
      () =>
        ingest.llmRequest({
          ...{ provider: 'p', model: 'm', purpose: 'x' },
          ...{ promptTokens: 1, completionTokens: 1, status: 'ok' },
        }),
      () => ops.streams(),
      () => ops.deadLetters().first(1),
      () => ops.deadLetter({ id: '1-1' }),
      () => ops.redrive({ id: '1-1' }),
      () => health.live(),
      () => health.ready(),
      () => health.data(),
      () => client.stream({ mostFailures: 0 })[Symbol.asyncIterator]().next(),
      ...tables.map((table) => () => client.history(table).first(1)),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow('not sent');
    expect([...asked].sort()).toEqual(Object.keys(OPERATIONS).sort());
  });
});
