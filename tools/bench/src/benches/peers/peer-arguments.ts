/** What a peer's process is started with. */
export interface PeerArguments {
  readonly redisUrl: string;
  readonly databaseUrl: string;
  /** Jobs at once. */
  readonly concurrency: number;
}

export function peerArguments(argv: readonly string[]): PeerArguments {
  const [redisUrl, databaseUrl, concurrency] = argv.slice(2);
  if (redisUrl === undefined || databaseUrl === undefined || !(Number(concurrency) > 0))
    throw new TypeError('expected the URLs of Redis and PostgreSQL and how many jobs may run at once');
  return { redisUrl, databaseUrl, concurrency: Number(concurrency) };
}
