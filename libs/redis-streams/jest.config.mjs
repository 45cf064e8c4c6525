import preset from '../../jest.preset.mjs';
import { TOPOLOGIES } from './jest.topologies.config.mjs';

export default {
  ...preset,
  displayName: 'redis-streams',
  testPathIgnorePatterns: ['/node_modules/', ...TOPOLOGIES],
};
