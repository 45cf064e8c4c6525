export * from './positions/index.js';
export * from './policy/ranking-policy-of.js';
export * from './ranking/index.js';
export * from './schedule/mode-schedules.js';
export * from './top-picks.module.js';
