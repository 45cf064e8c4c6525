import type { FactorName, FactorValues } from '../factors/factor-name.js';
import type { ModeProfile } from '../profile/mode-profile.js';

/** What a factor's value says, in words and figures, without a full stop. */
export function factorWords(name: FactorName, values: FactorValues, profile: ModeProfile): string {
  const value = values[name];
  const { momentum, trendStack, relativeVolume, breakoutBars, rsiPeriod, volatilityBars, trendQualityBars } =
    profile;
  const [bar, bars] = profile.barWords;
  switch (name) {
    case 'momentumShort':
      return returnWords(value, momentum.short, profile);
    case 'momentumMedium':
      return returnWords(value, momentum.medium, profile);
    case 'momentumLong':
      return returnWords(value, momentum.long, profile);
    case 'trendStack':
      return `EMA(${trendStack.fast}) ${distance(value)} EMA(${trendStack.slow})`;
    case 'trendQuality':
      return `Regression trend of ${percent(Math.expm1(value), 2)} a ${bar}, slope × R² over ${trendQualityBars} ${bars}`;
    case 'volatilityAdjustedReturn':
      return `Mean return of ${value.toFixed(2)} standard deviations a ${bar} over ${volatilityBars} ${bars}`;
    case 'relativeVolume':
      return `Dollar volume of the last ${relativeVolume.recent} ${bars} at ${Math.exp(value).toFixed(2)} × the ${relativeVolume.baseline} before`;
    case 'breakout':
      return `Price ${distance(value)} the ${breakoutBars}-${bar} high`;
    case 'meanReversion':
      return `RSI(${rsiPeriod}) at ${(50 - 50 * value).toFixed(0)}`;
  }
}

function returnWords(logReturn: number, horizon: number, { momentum, barWords }: ModeProfile): string {
  const change = Math.expm1(logReturn);
  const span =
    momentum.skip > 0
      ? `${horizon} ${barWords[1]} less the last ${momentum.skip}`
      : `${horizon} ${barWords[1]}`;
  return `${change < 0 ? 'Down' : 'Up'} ${percent(Math.abs(change), 1)} over ${span}`;
}

function distance(atrs: number): string {
  return `${Math.abs(atrs).toFixed(1)} ATR ${atrs < 0 ? 'below' : 'above'}`;
}

function percent(ratio: number, decimals: number): string {
  return `${(ratio * 100).toFixed(decimals)} %`;
}
