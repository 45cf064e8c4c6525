export * from './dirty-files.js';
export * from './shared-data.js';
