import { isSymbol } from '@tapedeck/contracts';
import { invalidParameter } from '../http/invalid-parameter.js';
import { SYMBOL_EXPECTED } from '../sr-levels/sr-levels-subject.js';

/** Throws 422 for what could be no symbol. One that no source of market data knows may be held: its price is then missing. */
export function symbolOfPath(symbol: string): string {
  if (!isSymbol(symbol)) throw invalidParameter('symbol', symbol, SYMBOL_EXPECTED);
  return symbol;
}
