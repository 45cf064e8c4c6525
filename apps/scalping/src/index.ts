export { ScalpingJobs } from './run/scalping-jobs.js';
export { ScalpingModule } from './scalping.module.js';
export * from './setups/index.js';
