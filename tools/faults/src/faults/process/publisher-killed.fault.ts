import type { Fault } from '../../fault.js';

export const publisherKilled: Fault = {
  name: 'publisher-killed',
  title: 'SIGKILL of the publisher, which then tries again what it had begun',
  kind: 'outage',
  lastsMs: [0, 300],
  strike: (world) => world.publisher.kill(),
  heal: (world) => world.publisher.start(),
};
