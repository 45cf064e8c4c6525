import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { RedisStreamsContext } from '../server/redis-streams.context.js';

/** Calls one of Nest's handlers inside the server's processing hooks, and `finish` with what it returned. */
export type CallHandler = (
  handler: MessageHandler,
  data: unknown,
  context: RedisStreamsContext,
  finish: (result: unknown) => Promise<void>,
) => Promise<void>;

/** What a handler comes to in the end: interceptors and filters make an Observable of any result. */
export async function settledResult(
  call: CallHandler,
  handler: MessageHandler,
  data: unknown,
  context: RedisStreamsContext,
): Promise<unknown> {
  let settled: unknown;
  await call(handler, data, context, async (result) => {
    settled = isObservable(result) ? await lastValueFrom(result, { defaultValue: undefined }) : result;
  });
  return settled;
}
