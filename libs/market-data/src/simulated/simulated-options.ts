import { MarketDataSourceError } from '../market-data-source.error.js';
import { MAX_INSTRUMENTS } from './roster.js';

export interface SimulatedOptions {
  /** 0 … 2³² − 1; the same seed gives the same market everywhere. */
  readonly seed: number;
  readonly instruments: number;
}

type Field = keyof SimulatedOptions;
const FIELDS: Readonly<
  Record<Field, { readonly min: number; readonly max: number; readonly usual: number }>
> = {
  seed: { min: 0, max: 0xffff_ffff, usual: 1 },
  instruments: { min: 1, max: MAX_INSTRUMENTS, usual: 48 },
};
const INTEGER = /^\d{1,10}$/;

/** Reads `simulated:?seed=1&instruments=48`; both may be left out. Throws MarketDataSourceError naming every fault. */
export function simulatedOptions(url: string): SimulatedOptions {
  const [, path = '', query = ''] = /^simulated:([^?]*)\??(.*)$/i.exec(url) ?? [];
  const parameters = new URLSearchParams(query);
  const names = [...parameters.keys()];
  const faults =
    path === '' ? [] : [`expected nothing between simulated: and ?, received ${JSON.stringify(path)}`];
  for (const name of new Set(names)) {
    if (!Object.hasOwn(FIELDS, name))
      faults.push(`unknown parameter ${JSON.stringify(name)}, expected ${Object.keys(FIELDS).join(' or ')}`);
    else if (parameters.getAll(name).length > 1) faults.push(`${name} is given more than once`);
  }
  const read = (name: Field): number => {
    const { min, max, usual } = FIELDS[name];
    const text = parameters.get(name);
    if (text === null) return usual;
    const value = INTEGER.test(text) ? Number(text) : NaN;
    if (!(value >= min && value <= max))
      faults.push(
        `expected ${name} to be an integer from ${min} to ${max}, received ${JSON.stringify(text)}`,
      );
    return value;
  };
  const options = { seed: read('seed'), instruments: read('instruments') };
  if (faults.length > 0) throw new MarketDataSourceError(`${url}: ${faults.join('; ')}`);
  return options;
}
