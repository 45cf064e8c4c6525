import type { StreamName } from '@tapedeck/contracts';

/** Something that happened at a moment in the market, to be told once. It has no key: history is where it is read. */
export interface Fact<TData = unknown> {
  /** The same for the same fact, however often it is worked out. */
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** Epoch milliseconds of market time. */
  readonly asOf: number;
  readonly data: TData;
}

/** Where a service's facts go, and where it is remembered which of them have gone. */
export interface FactJournal {
  readonly stream: StreamName;
  /** CloudEvents `source`: `/tapedeck/<service>`. */
  readonly source: string;
  /** What the facts that are remembered together are about, e.g. `sp500/swing`. */
  readonly subject: string;
  /** Facts remembered, those of the oldest as-ofs forgotten first: more than may ever be worked out again. */
  readonly keep: number;
}
