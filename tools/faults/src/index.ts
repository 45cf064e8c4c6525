export { FAULTS } from './faults/faults.js';
export { runFaults, type FaultReport } from './run/run-faults.js';
