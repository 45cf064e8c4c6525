import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.error.js';
import { readConfig, redactUrl, type EnvironmentSource } from './read-config.js';

function problemsOf(
  source: EnvironmentSource,
  ...requires: ('REDIS_URL' | 'DATABASE_URL')[]
): readonly string[] {
  try {
    readConfig(requires, source);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('has a default for everything that is not an address', () => {
    const config = readConfig([], {});
    expect(config.marketData).toMatchObject({ url: 'simulated:?seed=1', clock: 'live' });
    expect(config.topPicks).toEqual({ runs: undefined, count: 20, archiveDir: 'data/top_picks_intraday' });
    expect(config.portfolio).toEqual({ currency: 'USD', universe: 'all' });
    expect(config.gateway.port).toBe(3000);
  });

  it('reads every variable it lists', () => {
    const config = readConfig([], {
      REDIS_URL: 'redis://127.0.0.1:6379',
      TOP_PICKS_RUNS: 'sp500_2018-04/swing, all/scalping',
      SR_LEVELS_UNIVERSES: 'sp500_2018-04, all,all',
      PORTFOLIO_CURRENCY: 'EUR',
      PORTFOLIO_UNIVERSE: 'sp500_2018-04',
      GATEWAY_PORT: '8080',
      MARKET_CLOCK: '2018-02-07T21:00:00Z@60x',
    });
    expect(config.redis.url).toBe('redis://127.0.0.1:6379');
    expect(config.topPicks.runs).toEqual([
      { universe: 'sp500_2018-04', mode: 'swing' },
      { universe: 'all', mode: 'scalping' },
    ]);
    expect(config.srLevels).toEqual({ universes: ['sp500_2018-04', 'all'], maxSymbols: 1_000 });
    expect(config.portfolio).toEqual({ currency: 'EUR', universe: 'sp500_2018-04' });
    expect(config.gateway.port).toBe(8080);
    expect(config.marketData.clock).toBe('2018-02-07T21:00:00Z@60x');
  });

  it('reads who may reach the gateway', () => {
    const { gateway } = readConfig([], {
      GATEWAY_HOST: '::',
      GATEWAY_RATE_LIMIT: '600/60s',
      GATEWAY_UNAUTHORIZED_LIMIT: 'off',
      GATEWAY_CORS_ORIGINS: 'https://app.example, http://127.0.0.1:8080',
      GATEWAY_TRUSTED_PROXIES: '10.0.0.0/8,::1',
      GATEWAY_MAX_CONNECTIONS: '50',
    });
    expect(gateway).toMatchObject({
      host: '::',
      rateLimit: { quota: 600, windowS: 60 },
      unauthorizedLimit: 'off',
      corsOrigins: ['https://app.example', 'http://127.0.0.1:8080'],
      trustedProxies: ['10.0.0.0/8', '::1'],
      maxConnections: 50,
    });
  });

  it.each([
    ['GATEWAY_HOST', 'example.org'],
    ['GATEWAY_RATE_LIMIT', '600'],
    ['GATEWAY_RATE_LIMIT', '600/60s,10/1s'],
    ['GATEWAY_CORS_ORIGINS', 'https://app.example/'],
    ['GATEWAY_CORS_ORIGINS', 'app.example'],
    ['GATEWAY_CORS_ORIGINS', 'null'],
    ['GATEWAY_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['GATEWAY_TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['GATEWAY_TRUSTED_PROXIES', 'proxy'],
    ['GATEWAY_MAX_CONNECTIONS', '0'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name}: .*received `)]);
  });

  it('T34: refuses a Redis that evicts streams in production, and warns of it elsewhere, unless told', () => {
    expect(readConfig([], {}).streams.onEviction).toBe('warn');
    expect(readConfig([], { NODE_ENV: 'production' }).streams.onEviction).toBe('refuse');
    const told = { NODE_ENV: 'production', STREAMS_ON_EVICTION: 'warn' };
    expect(readConfig([], told).streams.onEviction).toBe('warn');
    expect(problemsOf({ STREAMS_ON_EVICTION: 'ignore' })).toHaveLength(1);
  });

  it('keeps what is not stored yet at the memory cap, unless told to trim it', () => {
    expect(readConfig([], {}).streams).toMatchObject({
      keepMs: 86_400_000,
      keepEntries: 1_000,
      memoryCapBytes: 512 * 1024 ** 2,
      trimAtMemoryCap: false,
    });
    const told = { STREAMS_KEEP_HOURS: '0', STREAMS_MEMORY_CAP_MB: '0', STREAMS_AT_MEMORY_CAP: 'trim' };
    expect(readConfig([], told).streams).toMatchObject({
      keepMs: 0,
      memoryCapBytes: undefined,
      trimAtMemoryCap: true,
    });
  });

  it('names every bad variable at once, with what was received', () => {
    const problems = problemsOf(
      {
        REDIS_URL: 'localhost:6379',
        GATEWAY_PORT: '80a',
        MARKET_CLOCK: 'yesterday',
        TOP_PICKS_RUNS: 'sp500/yearly',
        TOP_PICKS_COUNT: '0',
        SR_LEVELS_UNIVERSES: 'sp500,',
        PORTFOLIO_CURRENCY: 'dollars',
        PORTFOLIO_UNIVERSE: 'sp500,all',
      },
      'DATABASE_URL',
    );
    expect(problems).toHaveLength(9);
    expect(problems.join('\n')).toMatch(/REDIS_URL.*received localhost:6379/);
    expect(problems.join('\n')).toMatch(/GATEWAY_PORT.*received 80a/);
    expect(problems.join('\n')).toMatch(/MARKET_CLOCK.*received yesterday/);
    expect(problems.join('\n')).toMatch(/TOP_PICKS_RUNS.*received sp500\/yearly/);
    expect(problems.join('\n')).toMatch(/SR_LEVELS_UNIVERSES.*received sp500,/);
    expect(problems.join('\n')).toMatch(/PORTFOLIO_CURRENCY.*USD, received dollars/);
    expect(problems.join('\n')).toMatch(/PORTFOLIO_UNIVERSE.*sp500, received sp500,all/);
    expect(problems.join('\n')).toMatch(/DATABASE_URL: required, but not set/);
  });

  it('T64: refuses a variable of ours that nothing reads, and guesses what was meant', () => {
    expect(problemsOf({ TOP_PICK_RUNS: 'all/swing', TOP_PICKS_RUN: 'all/swing', PATH: '/bin' })).toEqual([
      'TOP_PICK_RUNS: no such variable; did you mean TOP_PICKS_RUNS?',
      'TOP_PICKS_RUN: no such variable; did you mean TOP_PICKS_RUNS?',
    ]);
  });

  it.each([
    [{ UNIVERSE_DIR: 'x' }, 'UNIVERSES_DIR'],
    [{ DATABASE_URI: 'x' }, 'DATABASE_URL'],
    [{ LOG_LEVLE: 'debug' }, 'LOG_LEVEL'],
  ])('takes %p for a slip', (source: Record<string, string>, meant) => {
    expect(problemsOf(source).join()).toMatch(`did you mean ${meant}?`);
  });

  it('leaves alone what another program may read beside ours', () => {
    const source = { DATABASE_URL: 'postgres://h/d', DATABASE_URI: 'postgres://h/d', EDITOR: 'vi' };
    expect(problemsOf(source)).toEqual([]);
  });

  it('is not misled by what Kubernetes adds for a service of our name', () => {
    const links = {
      GATEWAY_SERVICE_HOST: '10.0.0.1',
      GATEWAY_SERVICE_PORT_HTTP: '3000',
      GATEWAY_PORT: 'tcp://10.0.0.1:3000',
      GATEWAY_PORT_3000_TCP_ADDR: '10.0.0.1',
      TOP_PICKS_PORT: 'tcp://10.0.0.2:9464',
    };
    expect(readConfig([], links).gateway.port).toBe(3000);
  });

  it('takes an empty value as not set', () => {
    expect(readConfig([], { GATEWAY_PORT: '' }).gateway.port).toBe(3000);
    expect(problemsOf({ REDIS_URL: '' }, 'REDIS_URL')).toEqual(['REDIS_URL: required, but not set']);
  });

  it('never prints a password', () => {
    expect(redactUrl('postgresql://me:secret@db:5432/x')).toBe('postgresql://me:***@db:5432/x');
    expect(problemsOf({ DATABASE_URL: 'mysql://me:secret@db/x' }).join()).not.toContain('secret');
  });

  it('reads decimals, and refuses what is none or could size nothing', () => {
    const { scalping } = readConfig([], { SCALPING_EQUITY: '2500.50', SCALPING_MAX_POSITION_RATIO: '1.5' });
    expect(scalping).toEqual({
      universe: undefined,
      maxSymbols: 100,
      risk: { equity: 2500.5, riskPerTradeRatio: 0.005, maxPositionRatio: 1.5 },
    });
    const bad = {
      SCALPING_EQUITY: '1e6',
      SCALPING_RISK_PER_TRADE_RATIO: '2',
      SCALPING_MAX_POSITION_RATIO: '-1',
      SCALPING_SYMBOLS: 'AAPL',
    };
    expect(problemsOf(bad).map((problem) => problem.split(':')[0])).toEqual(Object.keys(bad));
  });
});
