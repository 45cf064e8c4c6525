import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { MarketClock } from './clock/market-clock.js';
import { MarketDataModule } from './market-data.module.js';
import { MARKET_CLOCK, MARKET_DATA_PROVIDER, UNIVERSES } from './market-data.tokens.js';
import { MarketDataSourceError } from './market-data-source.error.js';
import type { MarketDataProvider } from './provider/market-data.provider.js';
import { TemporaryFolder } from './testing/temporary-folder.js';
import type { Universes } from './universes/universes.js';

const folder = new TemporaryFolder();
const start = (url: string, universesDir = folder.path) =>
  NestFactory.createApplicationContext(
    MarketDataModule.forRootAsync({
      useFactory: () => ({ url, clock: '2018-02-07T21:00:00Z@60x', clockStartedAt: 0, universesDir }),
    }),
    { logger: false, abortOnError: false },
  );

describe('MarketDataModule', () => {
  it('provides the market data of the process and closes it at shutdown', async () => {
    folder.write('two.csv', 'symbol,name,sector\nALDS,,\nBIRT,,\n');
    const app = await start('simulated:?instruments=5');
    const provider = app.get<MarketDataProvider>(MARKET_DATA_PROVIDER);
    let closed = 0;
    const close = provider.close.bind(provider);
    provider.close = async () => {
      closed += 1;
      await close();
    };
    expect(await provider.instruments()).toHaveLength(5);
    expect(app.get<MarketClock>(MARKET_CLOCK)).toMatchObject({ speed: 60, startedAt: 0 });
    expect(await app.get<Universes>(UNIVERSES).names()).toEqual(['all', 'two']);
    await app.close();
    expect(closed).toBe(1);
  });

  it('does not start on a source or a universe that cannot be used', async () => {
    await expect(start('file:nowhere.csv')).rejects.toThrow(MarketDataSourceError);
    const bad = folder.folder();
    folder.write('bad.csv', 'symbol\nA\n', bad);
    await expect(start('simulated:', bad)).rejects.toThrow('column name, sector missing');
  });
});
