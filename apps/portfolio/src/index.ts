export * from './portfolio.module.js';
export * from './valuation/index.js';
