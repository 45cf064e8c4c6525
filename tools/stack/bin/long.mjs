/** `npm run test:long [-- PATTERN]`: the tests that take most of a minute each, one after the other, the image from its sources. */
import { prepare } from './prepare.mjs';
import { projects } from './projects.mjs';
import { Stage } from './stage.mjs';

const patterns = process.argv.slice(2);

await prepare();
await new Stage(
  'long tests',
  'jest/bin/jest.js',
  [
    '--runInBand',
    '--projects',
    ...projects(),
    '--testPathPatterns',
    ...(patterns.length > 0 ? patterns : ['\\.long\\.spec\\.ts$']),
  ],
  {
    env: {
      LONG_TESTS: 'true',
      IMAGE_FROM_SOURCES: 'true',
      ...process.env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    },
    live: true,
  },
).passed();
