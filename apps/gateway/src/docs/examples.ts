/** One snapshot, as every example shows it. */
export const SNAPSHOT_EXAMPLE = {
  id: '4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11',
  type: 'top_picks.run.completed',
  subject: 'sp500/swing',
  asOf: '2018-02-07T21:00:00Z',
  computedAt: '2018-02-07T21:00:01.204Z',
  nextExpectedAt: '2018-02-08T21:00:00Z',
  staleAfter: '2018-02-08T22:00:00Z',
  source: '/tapedeck/top-picks',
  data: {
    universe: 'sp500',
    mode: 'swing',
    policy: 'default-swing@1',
    considered: 503,
    excluded: [{ symbol: 'XYZ', reason: 'no bars' }],
    picks: [
      {
        rank: 1,
        symbol: 'AAPL',
        side: 'long',
        score: 1.75,
        contributions: { momentumMedium: 1.25, trendStack: 0.5 },
        entry: 159.54,
        stop: 152.04,
        targets: [170.79, 182.04],
        riskReward: 1.5,
        reasons: ['Up 12.4 % over 63 sessions, ahead of 96 % of the 305 ranked.'],
      },
    ],
  },
} as const;
