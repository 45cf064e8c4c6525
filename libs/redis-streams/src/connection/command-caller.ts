/** Anything that sends one Redis command: a connection of ioredis, to one server or a cluster, or a link of ours. */
export interface CommandCaller {
  call(command: string, ...args: (string | number | Buffer)[]): Promise<unknown>;
}
