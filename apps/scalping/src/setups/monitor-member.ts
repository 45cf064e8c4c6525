import { barsWithin, relativeVolume, type SessionSpan } from '@tapedeck/analytics';
import { formatMoment, type OpeningRange, type ScalpingInstrument } from '@tapedeck/contracts';
import { measureSession } from './indicators/measure-session.js';
import type { MeasuredSession } from './indicators/measured-session.js';
import { rangeOf } from './indicators/range-of.js';
import type { MonitorInput, MonitorMember } from './monitor-input.js';
import { priceLevel } from './plan/price-level.js';
import { sizedSetup } from './plan/sized-setup.js';
import { refuseMinutes } from './refuse-minutes.js';
import type { RefusedMember } from './refused-member.js';
import { replaySetups } from './replay/replay-setups.js';
import { shownSetups, tallyOf } from './replay/shown-setups.js';
import type { ScalpingParameters } from './scalping-parameters.js';

const MINUTE_MS = 60_000;

/** One member's session so far, or why it is not shown. Throws RangeError on bars that are not minutes. */
export function monitorMember(
  { symbol, minutes, spreadBps }: MonitorMember,
  { asOf, earlierSessions, risk }: MonitorInput,
  session: SessionSpan,
  parameters: ScalpingParameters,
): ScalpingInstrument | RefusedMember {
  if (minutes === undefined || minutes.length === 0) return { refused: 'no minute bars', stale: false };
  if (minutes.timeframe !== '1m')
    throw new RangeError(`expected 1m bars of ${symbol}, received ${minutes.timeframe}`);
  if (spreadBps !== undefined && !(spreadBps >= 0 && spreadBps < Infinity))
    return { refused: `spread of ${spreadBps} bps cannot be`, stale: false };
  const range = barsWithin(minutes, session, asOf);
  const refusal = refuseMinutes(minutes, range, session, asOf, parameters);
  if (refusal !== undefined) return refusal;

  const measured = measureSession(minutes, range, session, parameters);
  const setups = replaySetups(measured.track, session, asOf, parameters);
  const volume = relativeVolume(minutes, session, earlierSessions, asOf);
  const minutesSoFar = Math.floor((asOf - session.open) / MINUTE_MS);
  return {
    symbol,
    ...lastFigures(measured),
    missingMinutes: Math.max(0, minutesSoFar - measured.track.length),
    openingRange: openingRange(measured, asOf, parameters),
    relativeVolume: volume === undefined ? null : Number(volume.ratio.toFixed(4)),
    relativeVolumeSessions: volume?.sessions ?? 0,
    spreadBps: spreadBps ?? null,
    setups: shownSetups(setups).map((setup) => sizedSetup(setup, risk)),
    ended: tallyOf(setups),
  };
}

function lastFigures({ track, vwap, rsi }: MeasuredSession) {
  const last = (column: Float64Array) => column[track.length - 1] as number;
  const settled = (column: Float64Array) => (Number.isNaN(last(column)) ? null : priceLevel(last(column)));
  return {
    lastBarAt: formatMoment(last(track.closeTime)),
    price: last(track.close),
    bars: track.length,
    vwap:
      vwap === undefined
        ? null
        : {
            vwap: priceLevel(vwap.vwap),
            upper1: priceLevel(vwap.upper1),
            lower1: priceLevel(vwap.lower1),
            upper2: priceLevel(vwap.upper2),
            lower2: priceLevel(vwap.lower2),
          },
    emaFast: settled(track.emaFast),
    emaSlow: settled(track.emaSlow),
    rsi: rsi === undefined ? null : Number(rsi.toFixed(4)),
    atr: settled(track.atr),
  };
}

function openingRange(
  { track }: MeasuredSession,
  asOf: number,
  { openingRangeMinutes }: ScalpingParameters,
): OpeningRange | null {
  const range = rangeOf(track);
  return range === undefined
    ? null
    : { minutes: openingRangeMinutes, ...range, complete: asOf >= track.rangeEnd };
}
