import { ClusterAwayError } from './cluster-away.error.js';
import { LinkLostError } from './link-lost.error.js';

/** The server is no longer, or not yet, the master we should talk to: the connection has to be made anew. */
const DEMOTED = /^(READONLY|MASTERDOWN|UNBLOCKED force)/;

/** Errors that pass on their own or by making the group again. The reader heals and goes on after any other as well. */
const PASSING = /^(NOGROUP|UNBLOCKED|READONLY|LOADING|CLUSTERDOWN|MASTERDOWN|TRYAGAIN|BUSY )/;

/** ioredis, of a cluster whose node was lost: the link itself stays, and the others are there. */
const NODE_LOST = /^(Connection is closed|Too many Cluster redirections)/;

export function isDemoted(error: unknown): boolean {
  return error instanceof Error && DEMOTED.test(error.message);
}

/** False for errors that somebody has to look at: WRONGTYPE, NOPERM, OOM, a bug. */
export function isPassing(error: unknown): boolean {
  if (error instanceof LinkLostError || error instanceof ClusterAwayError) return true;
  return error instanceof Error && (PASSING.test(error.message) || NODE_LOST.test(error.message));
}
