/**
 * `npm run test:topologies [-- PATTERN]`: what starts a Redis Cluster or a Redis behind Sentinels and waits for failovers,
 * one after the other. It wants the machine to itself.
 */
import { jestStage } from './jest-stage.mjs';
import { prepare } from './prepare.mjs';
import { projects } from './projects.mjs';

const patterns = process.argv.slice(2);

await prepare();
await jestStage(
  'topologies',
  [
    '--runInBand',
    '--projects',
    ...projects(),
    '--testPathPatterns',
    ...(patterns.length > 0 ? patterns : ['\\.topology\\.spec\\.ts$']),
  ],
  { TOPOLOGIES: 'true' },
).passed();
