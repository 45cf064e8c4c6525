export * from './implausible-performance.error.js';
export * from './performance-input.js';
export * from './performance.calculator.js';
export { sessionWindows } from './session-window.js';
