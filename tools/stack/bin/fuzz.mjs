import { prepareAndRun } from './prepare.mjs';

await prepareAndRun('tools/faults/dist/fuzz/main.js');
