export { createSrLevels } from './create-sr-levels.js';
export * from './levels/index.js';
export { SCOPE_SCHEDULES } from './schedule/scope-schedules.js';
export { SrLevelsModule } from './sr-levels.module.js';
