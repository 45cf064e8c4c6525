import type { Fault } from '../../fault.js';

export const postgresKilled: Fault = {
  name: 'postgres-killed',
  title: 'SIGKILL of PostgreSQL and all its sessions, started again a little later',
  kind: 'outage',
  lastsMs: [200, 1_500],
  strike: (world) => world.postgres.kill(),
  heal: (world) => world.postgres.restart(),
};
