import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ALL_UNIVERSE, isUniverseName } from '@tapedeck/contracts';
import { MarketDataSourceError } from '../market-data-source.error.js';
import type { Instrument } from '../provider/instrument.js';
import type { MarketDataProvider } from '../provider/market-data.provider.js';
import { readUniverseFile } from './universe-file.js';

export interface UniversesOptions {
  /** Folder of `NAME.csv` files; without it there is only `all`. */
  readonly dir?: string;
  readonly provider: MarketDataProvider;
}

const CSV = '.csv';

/**
 * The sets of instruments that can be ranked: one CSV file each, named by it, and `all`, everything the provider has.
 * A file's members are kept from the first reading on, so that every run of a process ranks the same set.
 */
export class Universes {
  private readonly read = new Map<string, Promise<readonly Instrument[]>>();

  constructor(private readonly options: UniversesOptions) {}

  /** Every universe by name in code-unit order. Throws MarketDataSourceError on a folder that cannot be used. */
  async names(): Promise<string[]> {
    return [ALL_UNIVERSE, ...(await this.files())].sort();
  }

  /**
   * The members in the file's order, or undefined when there is no such universe. A member need not have bars. Throws
   * MarketDataSourceError on a malformed file.
   */
  async members(name: string): Promise<readonly Instrument[] | undefined> {
    if (name === ALL_UNIVERSE) return this.options.provider.instruments();
    const { dir } = this.options;
    if (dir === undefined || !(await this.files()).includes(name)) return undefined;
    const members = this.read.get(name) ?? readUniverseFile(join(dir, `${name}${CSV}`));
    this.read.set(name, members);
    return members;
  }

  /** Reads every file once, so that a malformed one shows at start. Throws MarketDataSourceError. */
  async verify(): Promise<void> {
    for (const name of await this.names()) await this.members(name);
  }

  private async files(): Promise<string[]> {
    const { dir } = this.options;
    if (dir === undefined) return [];
    const entries = await readdir(dir).catch((error: Error) => {
      throw new MarketDataSourceError(`${dir}: universes cannot be read (${error.message})`, {
        cause: error,
      });
    });
    const names = entries.filter((entry) => entry.endsWith(CSV)).map((entry) => entry.slice(0, -CSV.length));
    for (const name of names) {
      if (name === ALL_UNIVERSE)
        throw new MarketDataSourceError(
          `${join(dir, ALL_UNIVERSE + CSV)}: the name ${ALL_UNIVERSE} is taken by everything the provider has`,
        );
      if (!isUniverseName(name))
        throw new MarketDataSourceError(
          `${join(dir, name + CSV)}: expected a name of letters, digits, _, . and -, received ${JSON.stringify(name)}`,
        );
    }
    return names;
  }
}
