import { prepareAndRun } from './prepare.mjs';

await prepareAndRun('tools/bench/dist/main.js');
