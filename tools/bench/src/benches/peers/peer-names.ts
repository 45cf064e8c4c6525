/** Names of the peers' own queue and stream in the bench's Redis. */
export const BULLMQ_QUEUE = 'bench-history';
export const PEER_STREAM = 'bench:peer';
export const PEER_GROUP = 'bench-peer';
