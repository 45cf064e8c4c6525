const SYMBOL = /^[A-Za-z0-9^][A-Za-z0-9.^=/:_&-]{0,31}$/;

/**
 * A symbol as a source of market data writes it: `AAPL`, `BRK.B`, `^GSPC`, `M&M.NS`, `BTC/USDT:USDT`. It stands in keys,
 * subjects and paths, so it is short and of few letters.
 */
export function isSymbol(value: string): boolean {
  return SYMBOL.test(value);
}
