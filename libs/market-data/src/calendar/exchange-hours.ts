import type { YearlyRule } from './holiday-rule.js';

/** Wall time in the exchange's zone, `HH:MM`. */
export type LocalTime = `${number}:${number}`;

/** Everything that fixes an exchange's regular sessions, as data: see xnys.data.ts. */
export interface ExchangeHours {
  readonly id: string;
  readonly zone: string;
  /** Of the data; changes whenever an answer changes. */
  readonly version: string;
  /** Years that the data covers, both included. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly open: LocalTime;
  readonly close: LocalTime;
  readonly holidays: readonly YearlyRule[];
  /** Dates closed once, `YYYY-MM-DD` to the reason. */
  readonly closures: Readonly<Record<string, string>>;
  readonly earlyCloses: readonly (YearlyRule & { readonly close: LocalTime })[];
  /** Dates closed early once. */
  readonly earlyClosures: Readonly<Record<string, LocalTime>>;
}
