import { prepareAndRun } from './prepare.mjs';

await prepareAndRun('tools/stack/dist/main.js');
