/**
 * `npm run test:interleavings`: 100,000 random interleavings of writes and reads through a gateway, none of which may
 * show an older snapshot after a newer one. INTERLEAVINGS and INTERLEAVINGS_SEED change their number and order.
 */
import { jestStage } from './jest-stage.mjs';
import { prepareInstall } from './prepare.mjs';

await prepareInstall();
await jestStage(
  'interleavings',
  ['--projects', 'apps/gateway', '--runTestsByPath', 'apps/gateway/test/interleavings.spec.ts'],
  { INTERLEAVINGS: '100000' },
).passed();
