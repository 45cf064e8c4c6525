import type { Fault } from '../../fault.js';

export const commandLinkSilent: Fault = {
  name: 'command-link-silent',
  title: 'the link on which the writer acknowledges is half open',
  kind: 'outage',
  needs: { proxies: ['redis'] },
  async strike(world) {
    const silenced = world.redisProxy.silenceLinks((name) => name?.endsWith(world.writer.consumer) === true);
    if (silenced !== 1)
      throw new Error(`expected one link for commands among ${world.redisProxy.names.join(', ')}`);
  },
};
