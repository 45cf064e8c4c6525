import { IsBoundedText } from './bounded-text.validator.js';

/** As venues spell them: `AAPL`, `BRK.B`, `BTC/USDT`, `^GSPC`. */
const SYMBOL = /^[^\s\p{Cc}]+$/u;
const MAX_LENGTH = 32;

/** The value is an instrument's symbol: no blanks, up to 32 characters. */
export function IsSymbol(rule: { readonly orNull?: boolean } = {}): PropertyDecorator {
  return IsBoundedText({
    max: MAX_LENGTH,
    like: { pattern: SYMBOL, words: 'a symbol without blanks' },
    ...rule,
  });
}
