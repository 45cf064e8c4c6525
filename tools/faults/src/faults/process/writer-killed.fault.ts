import type { Fault } from '../../fault.js';

export const writerKilled: Fault = {
  name: 'writer-killed',
  title: 'SIGKILL of the only history-writer, in the middle of whatever it is doing',
  kind: 'outage',
  lastsMs: [0, 300],
  strike: (world) => world.writer.kill(),
  heal: (world) => world.writer.start(),
};
