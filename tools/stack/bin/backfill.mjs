/** `npm run test:backfill`: the specs of the recorded tape over all the years that its bars allow, a quarter of an hour long. */
import { jestStage } from './jest-stage.mjs';
import { prepare } from './prepare.mjs';

await prepare();
await jestStage('backfill', ['--config', 'tools/stack/jest.config.mjs', 'recorded-tape'], {
  BACKFILL_FROM: '2014-02-01',
}).passed();
