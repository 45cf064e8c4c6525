/** The streams of the tape. A stream carries the events of one service; an event's type says which snapshot or fact. */
export const STREAMS = {
  topPicks: 'stream:top_picks',
  dashboard: 'stream:dashboard',
  portfolio: 'stream:portfolio',
  scalping: 'stream:scalping',
  srLevels: 'stream:sr_levels',
  ai: 'stream:ai',
  llm: 'stream:llm',
} as const;

export type StreamName = (typeof STREAMS)[keyof typeof STREAMS];

/** Where an event goes that can never be stored as it is, with the reason. */
export function deadLetterStream(stream: string): string {
  return `${stream}:dead`;
}

/** The counter behind an event's `sequence`: gapless per source and stream. */
export function sequenceKey(stream: string): string {
  return `${stream}:sequence`;
}

/** Consumer groups: the writer must see every event before it may be trimmed, the others answer requests. */
export const GROUPS = { historyWriter: 'history-writer', srLevels: 'sr-levels' } as const;

const KEPT_BY_HISTORY = [GROUPS.historyWriter] as const;

/**
 * Groups that must have acknowledged an event before it may be trimmed, by stream. The inventory decides, not what happens
 * to be read: a stream whose events have a table keeps them until a writer that knows the table has read them.
 */
export const REQUIRED_GROUPS: Readonly<Record<StreamName, readonly string[]>> = {
  [STREAMS.topPicks]: KEPT_BY_HISTORY,
  [STREAMS.dashboard]: KEPT_BY_HISTORY,
  [STREAMS.portfolio]: KEPT_BY_HISTORY,
  [STREAMS.ai]: KEPT_BY_HISTORY,
  [STREAMS.llm]: KEPT_BY_HISTORY,
  // Live only, and computable again: no table, so nobody to wait for.
  [STREAMS.scalping]: [],
  [STREAMS.srLevels]: [],
};

/** Every stream of the product, in the order of the inventory. */
export const ALL_STREAMS: readonly StreamName[] = Object.values(STREAMS);
