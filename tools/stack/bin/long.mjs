/** `npm run test:long [-- PATTERN]`: the tests that take most of a minute each, one after the other, the image from its sources. */
import { jestStage } from './jest-stage.mjs';
import { prepare } from './prepare.mjs';
import { projects } from './projects.mjs';

const patterns = process.argv.slice(2);

await prepare();
await jestStage(
  'long tests',
  [
    '--runInBand',
    '--projects',
    ...projects(),
    '--testPathPatterns',
    ...(patterns.length > 0 ? patterns : ['\\.long\\.spec\\.ts$']),
  ],
  { LONG_TESTS: 'true', IMAGE_FROM_SOURCES: 'true' },
).passed();
