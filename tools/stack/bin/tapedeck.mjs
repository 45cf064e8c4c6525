import { prepareAndRun } from './prepare.mjs';

await prepareAndRun('tools/cli/dist/main.js');
