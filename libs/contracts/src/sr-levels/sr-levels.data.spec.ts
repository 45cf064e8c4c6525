import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { checkedSrLevelsData, parseSrLevelsData, srLevelsSubject } from './sr-levels.data.js';

const zone = {
  kind: 'support',
  low: 99,
  high: 101,
  centre: 100.2,
  distancePct: -1.5,
  touches: 3,
  swingHighs: 1,
  swingLows: 2,
  strength: 0.6,
  firstTouchAt: '2017-01-03T21:00:00Z',
  lastTouchAt: '2018-01-03T21:00:00Z',
  lastTestAt: '2018-02-07T21:00:00Z',
};
const level = { name: 'PP', price: 100, kind: 'support' };
const period = {
  span: '1mo',
  from: '2018-01-02T14:30:00Z',
  to: '2018-01-31T21:00:00Z',
  bars: 21,
  open: 100,
  high: 110,
  low: 95,
  close: 105,
};
const pivots = {
  basedOn: period,
  classic: [level],
  fibonacci: [level],
  camarilla: [level],
  woodie: [],
  demark: [level],
};
const volumeProfile = {
  low: 90,
  binWidth: 0.5,
  volumes: [0, 10, 5],
  totalVolume: 15,
  pointOfControl: { ...level, name: 'POC' },
  valueAreaHigh: { ...level, name: 'VAH' },
  valueAreaLow: { ...level, name: 'VAL' },
  valueAreaRatio: 0.71,
};
const data = {
  symbol: 'AAPL',
  scope: '1d',
  lastClose: 101.75,
  lastCloseAt: '2018-02-07T21:00:00Z',
  lookbackBars: 504,
  lookbackFrom: '2016-02-09T14:30:00Z',
  atr: 2,
  zoneWidthLimit: 1.5,
  zones: [zone],
  nearest: { support: zone, resistance: null },
  pivots,
  volumeProfile,
  limitations: [{ part: 'nearest.resistance', reason: 'no zone above the last close' }],
};

function problemsOf(plain: unknown): readonly string[] {
  try {
    parseSrLevelsData(plain);
  } catch (error) {
    if (error instanceof InvalidPayloadError) return error.problems;
    throw error;
  }
  return [];
}

describe('parseSrLevelsData', () => {
  it('returns the very object it was given when that is sound: it takes the compiled way', () => {
    for (const plain of [data, { ...data, pivots: null, volumeProfile: null, zones: [], limitations: [] }]) {
      expect(parseSrLevelsData(plain)).toBe(plain);
      expect(JSON.parse(JSON.stringify(checkedSrLevelsData(plain)))).toEqual(plain);
    }
  });

  it.each([
    ['a NaN close', { ...data, lastClose: NaN }, /lastClose.*a finite number above 0.*NaN/],
    ['a price of zero', { ...data, zones: [{ ...zone, low: 0 }] }, /zones\.0\.low/],
    ['a strength above 1', { ...data, zones: [{ ...zone, strength: 1.2 }] }, /zones\.0\.strength.*1\.2/],
    ['a local time', { ...data, lastCloseAt: '2018-02-07T16:00:00-05:00' }, /lastCloseAt.*moment/],
    ['a day that is none', { ...data, lookbackFrom: '2018-02-30T21:00:00Z' }, /lookbackFrom/],
    ['an unknown scope', { ...data, scope: '1m' }, /scope.*1m/],
    ['an unknown kind', { ...data, zones: [{ ...zone, kind: 'both' }] }, /zones\.0\.kind.*both/],
    [
      'a zone in words',
      { ...data, nearest: { ...data.nearest, resistance: 'none' } },
      /nearest.*resistance.*none/,
    ],
    ['a nearest without its sides', { ...data, nearest: null }, /nearest.*expected an object/],
    [
      'a pivot level of NaN, deep inside',
      { ...data, pivots: { ...pivots, classic: [{ ...level, price: NaN }] } },
      /pivots: classic\.0\.price.*NaN/,
    ],
    [
      'a negative volume',
      { ...data, volumeProfile: { ...volumeProfile, volumes: [1, -1] } },
      /volumeProfile: volumes.*less than 0/,
    ],
    ['no pivots at all', { ...data, pivots: undefined }, /pivots/],
    [
      'a reason left empty',
      { ...data, limitations: [{ part: 'zones', reason: '' }] },
      /limitations\.0\.reason/,
    ],
    ['a field nobody knows', { ...data, surprise: 1 }, /surprise/],
    ['a nested one', { ...data, pivots: { ...pivots, surprise: 1 } }, /pivots.*surprise/],
    ['no object at all', null, /expected an object/],
  ])('refuses %s and says what was received', (_, plain, expected) => {
    expect(problemsOf(plain).join('\n')).toMatch(expected);
  });

  it('takes the compiled way only where class-validator agrees', () => {
    const strange = fc.constantFrom<unknown>(
      null,
      '',
      0,
      -1,
      1.5,
      NaN,
      Infinity,
      true,
      {},
      [],
      [null],
      [{}],
      'support',
      undefined,
    );
    let kept = 0;
    fc.assert(
      fc.property(fc.nat(), strange, (at, value) => {
        const changed = structuredClone(data) as unknown as Record<string, unknown>;
        const places = membersOf(changed);
        const [owner, name] = places[at % places.length] as [Record<string, unknown>, string];
        owner[name] = value;
        const accepted = problemsOf(changed).length === 0;
        if (accepted) expect(() => checkedSrLevelsData(changed)).not.toThrow();
        if (accepted) kept += 1;
      }),
      { numRuns: 600 },
    );
    expect(kept).toBeGreaterThan(5);
  });
});

function membersOf(node: unknown): [Record<string, unknown>, string][] {
  if (typeof node !== 'object' || node === null) return [];
  const owner = node as Record<string, unknown>;
  return Object.keys(owner).flatMap((name) => [[owner, name], ...membersOf(owner[name])]);
}

describe('srLevelsSubject', () => {
  it('names symbol and scope', () => expect(srLevelsSubject('AAPL', '1d')).toBe('AAPL/1d'));
});
