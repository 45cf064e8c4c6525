export * from './ranking/index.js';
export * from './run/implausible-run.error.js';
export * from './run/run-plan.js';
export * from './run/slot-runner.js';
export * from './schedule/mode-schedules.js';
export * from './top-picks.module.js';
