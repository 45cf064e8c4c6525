export * from './setups/index.js';
