export * from './valuation/index.js';
