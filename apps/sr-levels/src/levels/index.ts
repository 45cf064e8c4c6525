export * from './levels-unavailable.error.js';
export * from './profile/scope-profile.js';
export * from './profile/scope-profiles.js';
export * from './sr-levels-input.js';
export * from './sr-levels.calculator.js';
