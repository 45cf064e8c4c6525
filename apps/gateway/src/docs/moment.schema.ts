const MARKET_MOMENT = {
  type: 'string',
  format: 'date-time',
  example: '2018-02-07T21:00:00Z',
} as const;

/** A documented moment: UTC, ISO 8601. */
export function moment(description: string): typeof MARKET_MOMENT & { description: string } {
  return { ...MARKET_MOMENT, description };
}
