export * from './implausible-monitor.error.js';
export * from './monitor-input.js';
export * from './monitor.calculator.js';
export * from './scalping-parameters.js';
