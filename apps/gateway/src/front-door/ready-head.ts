import type { ServerResponse } from 'node:http';

/** Where Node keeps the head of an answer, as text, once it is made. Undocumented; see `ReadyHead`. */
interface KeptHead {
  _header?: unknown;
}

/**
 * The head of an answer. Node makes it of its lines, and checks each of them, for every answer anew: of fourteen lines that
 * takes a sixth of the time that a bare server takes for a whole request. So what Node has made for one answer is given to
 * the others of the same second: only the Date is another after that. It is given to none but those that keep their
 * connection, as the first did. Should a Node keep it elsewhere, every answer is made of its lines.
 */
export class ReadyHead {
  private text: string | undefined;
  private second = Number.NaN;

  constructor(
    readonly status: 200 | 304,
    /** Names and values in turn. */
    private readonly lines: readonly string[],
  ) {}

  write(response: ServerResponse, nowMs: number): void {
    const second = Math.floor(nowMs / 1_000);
    if (this.text !== undefined && this.second === second && response.shouldKeepAlive) {
      response.statusCode = this.status;
      (response as KeptHead)._header = this.text;
      if (response.headersSent) return;
    }
    response.writeHead(this.status, [...this.lines]);
    const made = (response as KeptHead)._header;
    // Node looks at the clock once a second, and may be late: a date of the second before is not for the rest of this one.
    const isOfNow = typeof made === 'string' && made.includes(new Date(second * 1_000).toUTCString());
    this.text = isOfNow && response.shouldKeepAlive ? made : undefined;
    this.second = second;
  }
}
