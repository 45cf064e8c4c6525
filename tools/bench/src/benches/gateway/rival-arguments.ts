/** What the process of a rival is started with. */
export interface RivalArguments {
  readonly port: number;
  readonly redisUrl: string;
  readonly key: string;
}

export function rivalArguments(argv: readonly string[]): RivalArguments {
  const [port, redisUrl, key] = argv.slice(2);
  if (!(Number(port) > 0) || redisUrl === undefined || key === undefined)
    throw new TypeError('expected a port, the URL of Redis and a key');
  return { port: Number(port), redisUrl, key };
}
