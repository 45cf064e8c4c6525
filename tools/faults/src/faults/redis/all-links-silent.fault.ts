import type { Fault } from '../../fault.js';

export const allLinksSilent: Fault = {
  name: 'all-links-silent',
  title: 'the network between writer and Redis swallows everything, new connections too, for a while',
  kind: 'outage',
  needs: { proxies: ['redis'] },
  lastsMs: [300, 1_500],
  strike: async (world) => world.redisProxy.silence(),
  heal: async (world) => world.redisProxy.heal(),
};
