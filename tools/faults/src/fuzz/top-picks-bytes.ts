import { EVENT_TYPES, topPicksSubject, type Snapshot, type TopPicksData } from '@tapedeck/contracts';

/** A snapshot of sp500/swing as top-picks writes it. */
export function topPicksBytes(): string {
  const snapshot: Snapshot<TopPicksData> = {
    id: '5f0c4b1e-8a55-5d0f-9c61-6f4d7a2b1c3d',
    type: EVENT_TYPES.topPicksRun,
    subject: topPicksSubject('sp500', 'swing'),
    asOf: '2018-02-07T21:00:00Z',
    computedAt: '2026-01-05T10:00:00.250Z',
    nextExpectedAt: '2018-02-08T21:00:00Z',
    staleAfter: '2018-02-08T21:15:00Z',
    source: '/tapedeck/top-picks',
    data: {
      universe: 'sp500',
      mode: 'swing',
      policy: 'default-swing@1',
      considered: 2,
      excluded: [{ symbol: 'X', reason: 'no bars' }],
      picks: [
        {
          rank: 1,
          symbol: 'AAPL',
          side: 'long',
          score: 1.75,
          contributions: { momentum: 1.25, trend: 0.5 },
          entry: 159.54,
          stop: 152.04,
          targets: [170.79],
          riskReward: 1.5,
          reasons: ['Up 12 % in 63 sessions'],
        },
      ],
    },
  };
  return JSON.stringify(snapshot);
}
