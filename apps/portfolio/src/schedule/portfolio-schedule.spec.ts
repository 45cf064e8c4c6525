import { describe, expect, it } from '@jest/globals';
import { finestIntraday, portfolioSchedule } from './portfolio-schedule.js';

describe('the schedule of the portfolio', () => {
  it('is as fine as the bars', () => {
    expect(portfolioSchedule(['1m', '15m', '1h', '1d', '1w']).cadence).toEqual({ kind: 'minutes', every: 1 });
    expect(portfolioSchedule(['1d', '1h']).cadence).toEqual({ kind: 'minutes', every: 60 });
    expect(portfolioSchedule(['1d', '1w']).cadence).toEqual({ kind: 'session-close' });
    expect(finestIntraday(['1h', '15m', '1d'])).toBe('15m');
    expect(finestIntraday(['1d'])).toBeUndefined();
  });
});
