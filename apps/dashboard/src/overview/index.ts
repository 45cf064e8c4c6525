export * from './implausible-overview.error.js';
export * from './overview-input.js';
export * from './overview.calculator.js';
