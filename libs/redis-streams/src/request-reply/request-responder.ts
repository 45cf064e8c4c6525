import { randomUUID } from 'node:crypto';
import type { MessageHandler, WritePacket } from '@nestjs/microservices';
import { concatMap, isObservable, lastValueFrom, type Observable } from 'rxjs';
import type { Link } from '../connection/link.js';
import type { StreamEntry } from '../events/stream-entry.js';
import type { CallHandler } from '../handlers/handler-caller.js';
import { RedisStreamsContext } from '../server/redis-streams.context.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import { CORRELATION_ID, encodeReply, REPLY_TO } from './reply-fields.js';

/** A caller that reads nothing must not fill the memory. */
const REPLY_STREAM_LENGTH = 1_000;
const REPLY_STREAM_TTL_MS = 60_000;
const TOPIC = 'reply to a request';

/**
 * Answers requests. An error of the handler is the answer, not a dead letter: somebody waits for it. An answer that
 * cannot be written is logged, and its caller times out; the request is not run again for it.
 */
export class RequestResponder {
  constructor(
    private readonly link: Link,
    /** Only streams named so are written to: whoever can append a request may not name any other key. */
    private readonly replyPrefix: string,
    private readonly call: CallHandler,
    private readonly trouble: TroubleLog,
  ) {}

  /** A request says where its answer goes; without that it is an event like any other. */
  wants({ event }: StreamEntry): boolean {
    return event.extensions?.[REPLY_TO] !== undefined && event.extensions[CORRELATION_ID] !== undefined;
  }

  async answer(entry: StreamEntry, handler: MessageHandler): Promise<void> {
    const run = randomUUID();
    const send = (packet: WritePacket) => this.send(entry, run, packet);
    try {
      const context = new RedisStreamsContext([entry], 1);
      await this.call(handler, entry.event.data, context, (result) => sendResult(result, send));
    } catch (error) {
      await send({ err: sendableError(error), isDisposed: true });
    }
  }

  private async send({ event }: StreamEntry, run: string, packet: WritePacket): Promise<void> {
    const replyTo = event.extensions?.[REPLY_TO] ?? '';
    const correlationId = event.extensions?.[CORRELATION_ID] ?? '';
    if (!replyTo.startsWith(this.replyPrefix)) {
      this.trouble.report(TOPIC, `expected a reply stream named ${this.replyPrefix}…, received ${replyTo}`);
      return;
    }
    try {
      const fields = encodeReply({ correlationId, run, packet });
      await this.link.call('xadd', replyTo, 'MAXLEN', '~', REPLY_STREAM_LENGTH, '*', ...fields);
      await this.link.call('pexpire', replyTo, REPLY_STREAM_TTL_MS);
      this.trouble.resolved(TOPIC);
    } catch (error) {
      this.trouble.report(TOPIC, error);
    }
  }
}

async function sendResult(result: unknown, send: (packet: WritePacket) => Promise<void>): Promise<void> {
  if (!isObservable(result)) return send({ response: result, isDisposed: true });
  const sent = (result as Observable<unknown>).pipe(concatMap((response) => send({ response })));
  await lastValueFrom(sent, { defaultValue: undefined });
  await send({ isDisposed: true });
}

function sendableError(error: unknown): unknown {
  return error instanceof Error ? { status: 'error', name: error.name, message: error.message } : error;
}
