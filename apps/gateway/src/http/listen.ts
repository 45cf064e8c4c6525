import { types } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError } from '@tapedeck/platform';

/** Opens the public port. Throws ConfigError when it is taken or may not be bound: only a person can mend that. */
export async function listen(app: NestFastifyApplication, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if (!isBindError(error)) throw error;
    throw new ConfigError([`GATEWAY_PORT: cannot listen on ${host}:${port} (${error.message})`]);
  }
}

function isBindError(error: unknown): error is Error {
  return types.isNativeError(error) && 'syscall' in error && error.syscall === 'listen';
}
