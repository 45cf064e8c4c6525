import { describe, expect, it } from '@jest/globals';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { parseScalpingMonitorData } from './scalping-monitor.data.js';

const setup = {
  kind: 'vwap-reclaim',
  side: 'long',
  state: 'triggered',
  entry: 10,
  stop: 9,
  target: 12,
  filled: 10.1,
  exited: null,
  quantity: 0,
  riskAmount: 0,
  formedAt: '2018-02-07T15:00:00Z',
  triggeredAt: '2018-02-07T15:01:00Z',
  endedAt: null,
  note: null,
};
const instrument = {
  symbol: 'A',
  lastBarAt: '2018-02-07T15:02:00Z',
  price: 10.5,
  bars: 31,
  missingMinutes: 1,
  vwap: null,
  openingRange: { minutes: 15, high: 11, low: 9, complete: true },
  emaFast: null,
  emaSlow: null,
  rsi: 50,
  atr: 0.2,
  relativeVolume: null,
  relativeVolumeSessions: 0,
  spreadBps: 0,
  setups: [setup],
  ended: { targetHit: 0, stopped: 1, invalidated: 2 },
};
const data = {
  universe: 'sp500',
  session: { open: '2018-02-07T14:30:00Z', close: '2018-02-07T21:00:00Z' },
  risk: { equity: 1000, riskPerTradeRatio: 0.01, maxPositionRatio: 1 },
  considered: 2,
  excluded: [{ symbol: 'B', reason: 'no minute bars' }],
  instruments: [instrument],
};

function problems(plain: unknown): string {
  try {
    parseScalpingMonitorData(plain);
  } catch (error) {
    if (error instanceof InvalidPayloadError) return error.message;
    throw error;
  }
  return '';
}

const withInstrument = (change: object) => ({ ...data, instruments: [{ ...instrument, ...change }] });
const withSetup = (change: object) => withInstrument({ setups: [{ ...setup, ...change }] });

describe('parseScalpingMonitorData', () => {
  it('returns the same data and leaves what it was given alone', () => {
    const given = structuredClone(data);
    expect(JSON.parse(JSON.stringify(parseScalpingMonitorData(given)))).toEqual(data);
    expect(given).toEqual(data);
  });

  it.each<[string, unknown, RegExp]>([
    ['no object', null, /expected an object/],
    ['a session that is none', { ...data, session: null }, /expected an object/],
    ['no equity', { ...data, risk: { ...data.risk, equity: 0 } }, /equity.*above 0/],
    ['instruments that are no list', { ...data, instruments: {} }, /instruments/],
    ['an instrument without its tally', withInstrument({ ended: undefined }), /ended.*expected an object/],
    ['a VWAP that is absent', withInstrument({ vwap: undefined }), /vwap.*expected an object/],
    ['an average of NaN', withInstrument({ emaFast: NaN }), /emaFast.*NaN/],
    ['a negative spread', withInstrument({ spreadBps: -1 }), /spreadBps/],
    ['an unknown state', withSetup({ state: 'maybe' }), /state.*maybe/],
    ['an unknown kind', withSetup({ kind: 'hunch' }), /kind.*hunch/],
    ['half a share', withSetup({ quantity: 0.5 }), /quantity.*whole/],
    ['a stop at nothing', withSetup({ stop: 0 }), /stop.*above 0/],
    ['a moment that is none', withSetup({ formedAt: 'now' }), /formedAt/],
    ['a field nobody knows', withSetup({ mood: 'good' }), /mood/],
  ])('refuses %s', (_, plain, expected) => {
    expect(problems(plain)).toMatch(expected);
  });
});
