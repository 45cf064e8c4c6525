import type { ExchangeCalendar, Session } from '@tapedeck/market-data';

const DAY_MS = 86_400_000;
/** Sessions are fewer than days: holidays and weekends take at most this share of any stretch that is looked at. */
const DAYS_A_SESSION = 1.6;
/** The longest closure of an exchange in living memory, and a holiday beside it. */
const SPARE_DAYS = 14;

/** The sessions around a moment, numbered in order, so that "so many sessions later" is an addition. */
export class SessionAxis {
  private readonly sessions: readonly Session[];

  /** Reaches so many sessions back from the moment (epoch ms) and so many ahead of it, at least. Throws RangeError. */
  constructor(calendar: ExchangeCalendar, aroundMs: number, back: number, ahead: number) {
    const date = (sessions: number, sign: number) =>
      new Date(aroundMs + sign * (sessions * DAYS_A_SESSION + SPARE_DAYS) * DAY_MS)
        .toISOString()
        .slice(0, 10);
    this.sessions = calendar.sessions(date(back, -1), date(ahead, 1));
  }

  /** The session that a moment belongs to: the first that closes at or after it. A close belongs to its own session. */
  indexAt(epochMs: number): number {
    let low = 0;
    let high = this.sessions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sessions[middle] as Session).close < epochMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Throws RangeError for a session outside the stretch. */
  at(index: number): Session {
    const session = this.sessions[index];
    if (session === undefined)
      throw new RangeError(`expected a session of ${this.sessions.length}, received number ${index}`);
    return session;
  }

  /** Whether a bar that opened then lies within a session: outside them orders rest. */
  isTrading(openTime: number): boolean {
    const session = this.sessions[this.indexAt(openTime + 1)];
    return session !== undefined && session.open <= openTime;
  }
}
