export * from './levels/index.js';
