import type { Fault } from '../../fault.js';

export const replicaKilled: Fault = {
  name: 'replica-killed',
  title: 'SIGKILL of one of two history-writers, which never comes back: the other takes over what it held',
  kind: 'outage',
  needs: { writers: 2 },
  strike: (world, chance) => chance.pick(world.writers).kill(),
};
