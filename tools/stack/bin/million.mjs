import { prepareAndRun } from './prepare.mjs';

await prepareAndRun('tools/faults/dist/million/main.js');
