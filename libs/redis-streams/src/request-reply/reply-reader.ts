import type { Link } from '../connection/link.js';
import { MalformedEntryError } from '../events/malformed-entry.error.js';
import { parseReadReply } from '../delivery/parse-replies.js';
import { Backoff } from '../timing/backoff.js';
import { pause } from '../timing/pause.js';
import type { TroubleLog } from '../timing/trouble-log.js';
import { decodeReply, type Reply } from './reply-fields.js';

const TOPIC = 'read replies';
const BACKOFF = { initialMs: 50, maxMs: 2_000 };
const READY_TIMEOUT_MS = 5_000;
const COUNT = 100;

/**
 * Reads a client's own reply stream, from the last reply seen, so that none is missed over a reconnect.
 *
 * IDLE  no request is open: nothing is read and the connection sends nothing.
 * READ  while a request is open: wait, at most BLOCK, for replies. After an error: back off, wait for the connection.
 */
export class ReplyReader {
  private cursor = '0';
  private reading = false;

  constructor(
    private readonly link: Link,
    private readonly stream: string,
    private readonly blockMs: number,
    private readonly anyOpen: () => boolean,
    private readonly deliver: (reply: Reply) => void,
    private readonly trouble: TroubleLog,
    private readonly signal: AbortSignal,
  ) {}

  /** To be called with every request. */
  wake(): void {
    if (this.reading) return;
    this.reading = true;
    void this.read();
  }

  private async read(): Promise<void> {
    const backoff = new Backoff(BACKOFF);
    while (this.anyOpen() && !this.signal.aborted) {
      try {
        await this.link.ready(READY_TIMEOUT_MS, this.signal);
        await this.readOnce();
        backoff.reset();
        this.trouble.resolved(TOPIC);
      } catch (error) {
        if (this.signal.aborted) break;
        this.trouble.report(TOPIC, error);
        await pause(backoff.nextMs(), this.signal);
      }
    }
    // In the same turn as the last look at the open requests: one made later must find that nobody reads.
    this.reading = false;
  }

  private async readOnce(): Promise<void> {
    const block = ['COUNT', COUNT, 'BLOCK', this.blockMs] as const;
    const reply = await this.link.call('xread', ...block, 'STREAMS', this.stream, this.cursor);
    for (const { entryId, fields } of parseReadReply(reply)) {
      this.cursor = entryId;
      try {
        this.deliver(decodeReply(fields));
      } catch (error) {
        if (!(error instanceof MalformedEntryError)) throw error;
        this.trouble.report(TOPIC, error);
      }
    }
  }
}
