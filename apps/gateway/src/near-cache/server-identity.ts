import type { Redis } from 'ioredis';

/**
 * Which server a link ends at: two links may only be used together while both end at the same. The run id is new with
 * every start of a server. Throws when the server does not say; when it is a replica: those begin anew from another's data
 * without a word to who listens; and when it is a master that its cluster has lost: others write elsewhere by now.
 */
export async function serverIdentity(link: Redis): Promise<string> {
  const [info, role] = await Promise.all([link.info('server'), link.role()]);
  const runId = /^run_id:(\S+)/m.exec(info)?.[1];
  if (runId === undefined) throw new Error('INFO server: expected a run_id, received none');
  if (role[0] !== 'master') throw new Error(`ROLE: expected master, received ${role[0]}`);
  if (/^redis_mode:cluster/m.test(info) || /^server_mode:cluster/m.test(info))
    await refuseWithoutCluster(link);
  return runId;
}

async function refuseWithoutCluster(link: Redis): Promise<void> {
  const state = /^cluster_state:(\S+)/m.exec(String(await link.cluster('INFO')))?.[1];
  if (state !== 'ok') throw new Error(`CLUSTER INFO: expected the state ok, received ${state}`);
}
