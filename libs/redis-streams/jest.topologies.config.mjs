import preset from '../../jest.preset.mjs';

/**
 * The specs that start a Cluster of six or a Sentinel quorum and wait for a failover: they want the machine to
 * themselves, so they have a run of their own, `npm run test:topologies`.
 */
export const TOPOLOGIES = ['/test/cluster\\.spec\\.ts$', '/test/sentinel\\.spec\\.ts$'];

export default {
  ...preset,
  displayName: 'topologies',
  testMatch: ['<rootDir>/test/cluster.spec.ts', '<rootDir>/test/sentinel.spec.ts'],
};
