import { STREAMS, type StreamName } from '@tapedeck/contracts';

/**
 * The number under which a position names a stream. Positions live on in clients through an upgrade: a number is never
 * given to another stream.
 */
export const STREAM_CODES: Readonly<Record<StreamName, number>> = {
  [STREAMS.topPicks]: 1,
  [STREAMS.dashboard]: 2,
  [STREAMS.portfolio]: 3,
  [STREAMS.scalping]: 4,
  [STREAMS.srLevels]: 5,
  [STREAMS.ai]: 6,
  [STREAMS.llm]: 7,
};
