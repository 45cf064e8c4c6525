import { ValidateBy } from 'class-validator';
import { MarketClock } from '@tapedeck/market-data';

/** The value is one that MarketClock reads. */
export function IsMarketClock(): PropertyDecorator {
  return ValidateBy({
    name: 'isMarketClock',
    validator: {
      validate: (value: unknown) => {
        try {
          MarketClock.parse(String(value));
          return true;
        } catch (error) {
          if (error instanceof RangeError) return false;
          throw error;
        }
      },
      defaultMessage: () =>
        'expected live, or a past moment with an optional speed: 2018-02-07T21:00:00Z@60x',
    },
  });
}
