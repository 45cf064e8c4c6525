import { isMode, isUniverseName, MODES } from '@tapedeck/contracts';
import { UNIVERSE_EXPECTED } from '../top-picks/top-picks-pair.js';

/** A query parameter that narrows a page to the rows with that value. */
export interface HistoryFilter {
  readonly expected: string;
  isValid(text: string): boolean;
  /** The only values there can be; without it a value that no row has is a misspelt name: 404. */
  readonly values?: readonly string[];
  readonly example: string;
}

const NAME = /^[^\p{Cc}]{1,200}$/u;

function name(what: string, example: string): HistoryFilter {
  return { expected: `${what}, up to 200 characters`, isValid: (text) => NAME.test(text), example };
}

const FILTERS: Readonly<Record<string, HistoryFilter>> = {
  universe: { expected: UNIVERSE_EXPECTED, isValid: isUniverseName, example: 'sp500' },
  mode: { expected: `one of ${MODES.join(', ')}`, isValid: isMode, values: MODES, example: 'swing' },
  symbol: name('a symbol', 'AAPL'),
  subject: name('a subject', 'portfolio'),
  agent: name("an agent's name", 'macro-analyst'),
  model: name("a model's name", 'example-large-1'),
};

/** The filter of a table's column. Throws for one that nobody has described: a mistake in the code. */
export function filterOf(column: string): HistoryFilter {
  const filter = FILTERS[column];
  if (filter === undefined) throw new Error(`no filter is described for the column ${column}`);
  return filter;
}
