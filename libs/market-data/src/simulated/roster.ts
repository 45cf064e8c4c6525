import type { Instrument } from '../provider/instrument.js';

/** The eleven sectors of the Global Industry Classification Standard, and what a company there is called. */
const SECTORS = [
  { sector: 'Information Technology', suffix: 'Systems' },
  { sector: 'Health Care', suffix: 'Therapeutics' },
  { sector: 'Financials', suffix: 'Bancorp' },
  { sector: 'Consumer Discretionary', suffix: 'Retail' },
  { sector: 'Industrials', suffix: 'Industries' },
  { sector: 'Consumer Staples', suffix: 'Foods' },
  { sector: 'Energy', suffix: 'Petroleum' },
  { sector: 'Communication Services', suffix: 'Networks' },
  { sector: 'Materials', suffix: 'Chemicals' },
  { sector: 'Utilities', suffix: 'Gas & Electric' },
  { sector: 'Real Estate', suffix: 'Land Trust' },
] as const;

/** Made-up houses; their first three letters differ, so that tickers do. */
const HOUSES = [
  ...['Alder', 'Birchwood', 'Calloway', 'Dunmore', 'Eastgate', 'Fairhaven', 'Glenrock', 'Harwick'],
  ...['Ironbridge', 'Juniper', 'Kestrel', 'Larkfield', 'Meridian', 'Northwind', 'Oakhurst', 'Pinecrest'],
  ...['Quillon', 'Ravenna', 'Stonefield', 'Tamarack', 'Upland', 'Vantage', 'Westmark', 'Yarrow'],
  ...['Zephyr', 'Ashgrove', 'Bellamy', 'Copperline', 'Drayton', 'Elmore', 'Foxhall', 'Granite'],
  ...['Hollis', 'Inverness', 'Jasper', 'Kingsley', 'Lyndon', 'Marlowe', 'Newbury', 'Orchard'],
  ...['Prescott', 'Quarry', 'Redfern', 'Sterling', 'Thornton', 'Umber', 'Verity', 'Whitcomb'],
] as const;

/** Every house in every sector: eleven and forty-eight share no factor, so no pair comes twice before that. */
export const MAX_INSTRUMENTS = SECTORS.length * HOUSES.length;

/** Index of an instrument's sector. */
export function sectorOf(index: number): number {
  return index % SECTORS.length;
}

export const SECTOR_COUNT = SECTORS.length;

/** The fictional company at an index; the same whatever the seed. */
export function rosterEntry(index: number): Instrument {
  const { sector, suffix } = SECTORS[sectorOf(index)] ?? SECTORS[0];
  const house = HOUSES[index % HOUSES.length] ?? HOUSES[0];
  return {
    symbol: `${house.slice(0, 3)}${suffix.slice(0, 1)}`.toUpperCase(),
    name: `${house} ${suffix}`,
    sector,
  };
}
