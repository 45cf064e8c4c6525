import type { Fault } from '../../fault.js';

export const readerLinkSilent: Fault = {
  name: 'reader-link-silent',
  title:
    'the link on which the writer waits for entries is half open: both ends believe in it, nothing passes',
  kind: 'outage',
  needs: { proxies: ['redis'] },
  async strike(world) {
    const silenced = world.redisProxy.silenceLinks((name) => name?.endsWith('reader') === true);
    if (silenced !== 1) throw new Error(`expected one reader among ${world.redisProxy.names.join(', ')}`);
  },
};
