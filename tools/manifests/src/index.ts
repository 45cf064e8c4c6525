export * from './container.js';
export * from './dockerfile.js';
export * from './environment-of.js';
export * from './manifest.js';
export * from './pods.js';
export * from './render-overlay.js';
export * from './schema-library.js';
export * from './promql/index.js';
