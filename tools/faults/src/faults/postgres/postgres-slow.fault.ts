import type { Fault } from '../../fault.js';
import { HURRIED_WRITER } from './hurried-writer.js';

export const postgresSlow: Fault = {
  name: 'postgres-slow',
  title: 'every answer of PostgreSQL comes a quarter of a second late or more, so that batches take seconds',
  kind: 'outage',
  needs: HURRIED_WRITER,
  lastsMs: [1_500, 3_000],
  strike(world, chance) {
    world.postgresProxy.slow(chance.between(250, 600));
    return Promise.resolve();
  },
  heal(world) {
    world.postgresProxy.heal();
    return Promise.resolve();
  },
};
