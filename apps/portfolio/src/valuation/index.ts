export * from './mixed-currency.error.js';
export * from './portfolio-input.js';
export * from './portfolio.calculator.js';
export * from './watchlist-input.js';
export * from './watchlist.calculator.js';
