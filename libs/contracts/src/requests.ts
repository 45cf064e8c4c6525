/** The one question that one service asks another; everything else goes one way. */
export const REQUESTS = {
  /** SrLevelsRequest → SrLevelsReply: the gateway asks sr-levels for levels that nobody has computed yet. */
  srLevels: { type: 'sr_levels.requested', stream: 'stream:sr_levels:requests' },
} as const;
