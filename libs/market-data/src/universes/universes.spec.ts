import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MarketDataSourceError } from '../market-data-source.error.js';
import { openProvider } from '../open-provider.js';
import { itWithData, sharedData } from '../testing/shared-data.js';
import { TemporaryFolder } from '../testing/temporary-folder.js';
import { Universes } from './universes.js';

const provider = await openProvider({ url: 'simulated:?instruments=3' });

describe('Universes', () => {
  const good = new TemporaryFolder();
  const bad = new TemporaryFolder();
  good.write(
    'tech.csv',
    '\uFEFFSYMBOL,Security,"GICS Sector",Founded\r\nMSFT,"Microsoft, Inc.",IT,1975\r\nAAPL,,IT,1976\r\n',
  );
  good.write('notes.txt', 'not a universe');

  it('reads a list of constituents as published, in its order', async () => {
    const universes = new Universes({ dir: good.path, provider });
    expect(await universes.names()).toEqual(['all', 'tech']);
    expect(await universes.members('tech')).toEqual([
      { symbol: 'MSFT', name: 'Microsoft, Inc.', sector: 'IT' },
      { symbol: 'AAPL', name: 'AAPL', sector: 'IT' },
    ]);
  });

  it('has everything of the provider in `all`, with or without a folder', async () => {
    const universes = new Universes({ provider });
    expect(await universes.names()).toEqual(['all']);
    expect(await universes.members('all')).toEqual(await provider.instruments());
  });

  it.each(['sp500', '../tech', 'tech.csv', '', 'notes'])('knows no universe %j', async (name) => {
    expect(await new Universes({ dir: good.path, provider }).members(name)).toBeUndefined();
  });

  it.each([
    ['broken.csv', 'symbol,name\nA,B\n', 'column sector missing; received the header symbol,name'],
    ['broken.csv', 'symbol,name,sector\nA,B,C\nA,B,C\n', 'symbol A stands twice, in rows 2 and 3'],
    ['broken.csv', 'symbol,name,sector\n,B,C\n', 'row 2 has no symbol'],
    ['broken.csv', 'symbol,name,sector\n', 'expected a header and at least one row'],
    ['broken.csv', 'symbol,name,sector\nA,"B,C\n', 'not a sound CSV'],
    ['all.csv', 'symbol,name,sector\nA,B,C\n', 'the name all is taken'],
    ['a b.csv', 'symbol,name,sector\nA,B,C\n', 'received "a b"'],
  ])('refuses %s with %j', async (name, content, message) => {
    const dir = bad.folder();
    const path = bad.write(name, content, dir);
    const verified = new Universes({ dir, provider }).verify();
    await expect(verified).rejects.toThrow(MarketDataSourceError);
    await expect(verified).rejects.toThrow(message);
    await expect(verified).rejects.toThrow(path);
  });

  it('says when its folder is not there', async () => {
    const universes = new Universes({ dir: join(good.path, 'nowhere'), provider });
    await expect(universes.names()).rejects.toThrow(MarketDataSourceError);
  });

  itWithData('reads both published lists of the S&P 500', async () => {
    const universes = new Universes({ dir: sharedData('constituents'), provider });
    expect(await universes.names()).toEqual(['all', 'sp500_2018-04', 'sp500_2026-08']);
    const members = await universes.members('sp500_2026-08');
    expect(members?.[0]).toEqual({ symbol: 'MMM', name: '3M', sector: 'Industrials' });
    expect((await universes.members('sp500_2018-04'))?.length).toBeGreaterThan(490);
  });
});
