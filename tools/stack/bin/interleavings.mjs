/**
 * `npm run test:interleavings`: 100,000 random interleavings of writes and reads through a gateway, none of which may
 * show an older snapshot after a newer one. INTERLEAVINGS and INTERLEAVINGS_SEED change their number and order.
 */
import { prepareInstall } from './prepare.mjs';
import { Stage } from './stage.mjs';

await prepareInstall();
await new Stage(
  'interleavings',
  'jest/bin/jest.js',
  ['--projects', 'apps/gateway', '--runTestsByPath', 'apps/gateway/test/interleavings.spec.ts'],
  {
    env: {
      INTERLEAVINGS: '100000',
      ...process.env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    },
    live: true,
  },
).passed();
