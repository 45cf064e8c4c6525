/**
 * fast-check with a seed of its own, so that a run of the tests means the same on every machine. FAST_CHECK_SEED is
 * another seed, or `random`; FAST_CHECK_RUNS how often each property is tried (`npm run test:properties`).
 */
import { configureGlobal } from './node_modules/fast-check/lib/fast-check.js';

export * from './node_modules/fast-check/lib/fast-check.js';
export { default } from './node_modules/fast-check/lib/fast-check.js';

const { FAST_CHECK_SEED = '20180207', FAST_CHECK_RUNS } = process.env;

configureGlobal({
  ...(FAST_CHECK_SEED === 'random' ? {} : { seed: Number(FAST_CHECK_SEED) }),
  ...(FAST_CHECK_RUNS === undefined ? {} : { numRuns: Number(FAST_CHECK_RUNS) }),
});
