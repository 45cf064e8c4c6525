import { isPortFree, until } from '@tapedeck/local-servers';
import type { Fault } from '../../fault.js';
import { postmasterPid } from '../../postgres/postmaster.js';

export const postgresStopped: Fault = {
  name: 'postgres-stopped',
  title: 'PostgreSQL shut down as for maintenance (57P01), connections refused, started again a little later',
  kind: 'outage',
  lastsMs: [200, 1_500],
  async strike({ postgres }) {
    process.kill(await postmasterPid(postgres.directUrl), 'SIGINT');
    await until('nobody listens any more', () => isPortFree(postgres.port));
  },
  heal: (world) => world.postgres.restart(),
};
