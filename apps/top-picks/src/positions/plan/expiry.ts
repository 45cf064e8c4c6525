import type { SessionAxis } from '../sessions/session-axis.js';
import type { ModeHorizon } from './mode-horizons.js';

const MINUTE_MS = 60_000;

/** When a position opened at that moment expires, epoch ms. */
export function expiryOf({ sessions, minutes }: ModeHorizon, openedAt: number, axis: SessionAxis): number {
  const own = axis.indexAt(openedAt);
  if (sessions > 0) return axis.at(own + sessions).close;
  const session = axis.at(axis.at(own).close > openedAt ? own : own + 1);
  if (minutes === undefined) return session.close;
  return Math.min(session.close, Math.max(openedAt, session.open) + minutes * MINUTE_MS);
}
