import { finishSteps, type SessionSpan } from '@tapedeck/analytics';
import {
  formatMoment,
  type ExcludedSymbol,
  type ScalpingInstrument,
  type ScalpingMonitorData,
} from '@tapedeck/contracts';
import { ImplausibleMonitorError } from './implausible-monitor.error.js';
import type { MonitorInput } from './monitor-input.js';
import { monitorMember } from './monitor-member.js';
import { DEFAULT_SCALPING_PARAMETERS } from './scalping-parameters.js';

/** `closed`: nothing to publish, which is no fault. */
export type MonitorResult =
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'snapshot'; readonly data: ScalpingMonitorData };

/** More than this share of the members with bars being stale is a broken feed, not a quiet market. */
const STALE_LIMIT_RATIO = 0.5;

/**
 * What a universe does in the session in progress, and the setups in it. Pure: minutes up to the as-of in, the `data` of
 * a snapshot out; the state of a setup is replayed from the open at every call, so nothing is remembered between calls.
 *
 * Throws ImplausibleMonitorError when no member can be shown or most are stale, and RangeError on bars that are not
 * minutes or a risk that sizes nothing.
 */
export function computeMonitor(input: MonitorInput): MonitorResult {
  return finishSteps(monitorSteps(input));
}

/** The same in steps of one member each, a fraction of a millisecond, for a caller that has others to attend to in between. */
export function* monitorSteps(input: MonitorInput): Generator<void, MonitorResult> {
  const { session, asOf } = input;
  if (session === undefined || !(session.open < asOf && asOf <= session.close))
    return { kind: 'closed', reason: `no session in progress at ${formatMoment(asOf)}` };
  checkRisk(input);
  const members = [...new Map(input.members.map((member) => [member.symbol, member])).values()];
  members.sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
  const { instruments, excluded } = yield* monitored({ ...input, members }, session);
  return {
    kind: 'snapshot',
    data: {
      universe: input.universe,
      session: { open: formatMoment(session.open), close: formatMoment(session.close) },
      risk: input.risk,
      considered: members.length,
      excluded,
      instruments,
    },
  };
}

function* monitored(input: MonitorInput, session: SessionSpan) {
  const parameters = { ...DEFAULT_SCALPING_PARAMETERS, ...input.parameters };
  const instruments: ScalpingInstrument[] = [];
  const excluded: ExcludedSymbol[] = [];
  let stale = 0;
  for (const member of input.members) {
    const result = monitorMember(member, input, session, parameters);
    if ('refused' in result) {
      excluded.push({ symbol: member.symbol, reason: result.refused });
      if (result.stale) stale += 1;
    } else instruments.push(result);
    yield;
  }
  const withBars = input.members.filter(({ minutes }) => minutes !== undefined && minutes.length > 0).length;
  const like = `like ${excluded[0]?.symbol}: ${excluded[0]?.reason}`;
  if (stale > STALE_LIMIT_RATIO * withBars)
    throw new ImplausibleMonitorError(`${stale} of ${withBars} members with bars are stale, ${like}`);
  if (input.members.length === 0) throw new ImplausibleMonitorError('there are no members');
  if (instruments.length === 0)
    throw new ImplausibleMonitorError(`none of ${excluded.length} members can be shown, ${like}`);
  return { instruments, excluded };
}

function checkRisk({ risk }: MonitorInput): void {
  for (const [name, value] of Object.entries(risk))
    if (!(value > 0 && value < Infinity)) throw new RangeError(`expected ${name} above 0, received ${value}`);
}
