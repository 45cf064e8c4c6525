export const ID_EXAMPLE = '018f3b1c-2f5e-7f3d-9d0a-8a572f6c9d1e';

export const RECOMMENDATION_EXAMPLE = {
  symbol: 'AAPL',
  side: 'long',
  horizonSessions: 20,
  entry: 159.54,
  stop: 152.04,
  targets: [170.79, 182.04],
  confidence: 0.62,
  model: 'example-large-1',
  rationale: 'Breaks out of a three-month range on twice its usual volume.',
  universe: 'sp500',
};

export const ANALYSIS_EXAMPLE = {
  agent: 'macro-analyst',
  kind: 'sentiment',
  summary: 'Volatility falls while breadth widens.',
  findings: { advancers: 371, decliners: 128, sources: ['breadth', 'volatility'] },
  universe: 'sp500',
  confidence: 0.7,
};

export const LEARNING_EXAMPLE = {
  agent: 'macro-analyst',
  topic: 'earnings gaps',
  lesson: 'Gaps on twice the usual volume are rarely closed within five sessions.',
  evidence: ['14 of 17 since 2017-11-01'],
  appliesTo: 'sp500/swing',
};

export const LLM_REQUEST_EXAMPLE = {
  provider: 'example',
  model: 'example-large-1',
  purpose: 'explain-picks',
  promptTokens: 1200,
  completionTokens: 300,
  cachedTokens: 0,
  latencyMs: 842.5,
  status: 'ok',
};
