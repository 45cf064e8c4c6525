export * from './durations.js';
export * from './evaluate.js';
export * from './firing.js';
export * from './parse-series.js';
export * from './series.js';
