export * from './dashboard.module.js';
export * from './overview/index.js';
export * from './performance/index.js';
