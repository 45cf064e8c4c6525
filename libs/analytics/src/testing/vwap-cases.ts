import { readFileSync } from 'node:fs';
import { knownValuesFile } from './known-values.js';

/** A published VWAP at a bar of the first session of the minute quotes. */
export interface VwapCase {
  /** `session start`, or the bar it is anchored at. */
  readonly anchor: string;
  readonly bar: number;
  readonly vwap: number;
}

export interface Minute {
  readonly time: string;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

export function vwapCases(): VwapCase[] {
  const text = readFileSync(knownValuesFile('vwap_intraday_skender.json'), 'utf8');
  return (JSON.parse(text) as { cases: VwapCase[] }).cases;
}

/** The minutes of SPY's session of 2020-12-15 that the cases were computed from. */
export function vwapMinutes(): Minute[] {
  const lines = readFileSync(knownValuesFile('skender/intraday_quotes.csv'), 'utf8').split(/\r?\n/);
  return lines
    .filter((line) => line.startsWith('2020-12-15'))
    .map((line) => {
      const [time = '', , high, low, close, volume] = line.split(',');
      return { time, high: Number(high), low: Number(low), close: Number(close), volume: Number(volume) };
    });
}
