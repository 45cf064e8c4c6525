/** `npm run test:backfill`: the specs of the recorded tape over all the years that its bars allow, a quarter of an hour long. */
import { prepare } from './prepare.mjs';
import { Stage } from './stage.mjs';

await prepare();
await new Stage(
  'backfill',
  'jest/bin/jest.js',
  ['--config', 'tools/stack/jest.config.mjs', 'recorded-tape'],
  {
    env: {
      BACKFILL_FROM: '2014-02-01',
      ...process.env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    },
    live: true,
  },
).passed();
