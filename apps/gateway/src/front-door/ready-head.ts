import type { ServerResponse } from 'node:http';

/** Where Node keeps the head of an answer, as text, once it is made. Undocumented; see `ReadyHead`. */
interface KeptHead {
  _header?: unknown;
}

type Headers = Readonly<Record<string, string>>;

/** With its head it still fits into the 16 kB that Node writes without allocating. */
const LONGEST_WHOLE = 14_000;
const HEAD_END = '\r\n';

/**
 * An answer that is given again and again. Node makes a head of its lines, and checks each of them, for every answer anew:
 * of fourteen lines that takes a sixth of the time that a bare server takes for a whole request. So what Node has made for
 * one answer is given to the others of the same second: only the Date is another after that. It is given to none but those
 * that keep their connection, as the first did. The body goes with it, a letter for each byte (latin1): then the answer
 * is one piece of memory that is written as it is, and nothing is allocated for it. Should a Node keep the head elsewhere,
 * every answer is made of its lines.
 */
export class ReadyHead {
  private second = Number.NaN;
  /** All lines, but not the empty one that ends them. */
  private head: string | undefined;
  private whole: string | undefined;

  constructor(
    readonly status: 200 | 304,
    /** Names and values in turn. */
    private readonly lines: readonly string[],
    private readonly body: Buffer | undefined,
  ) {}

  /** `changing`: further headers, of this answer alone. */
  send(response: ServerResponse, nowMs: number, isHead: boolean, changing: Headers | undefined): void {
    const body = isHead ? undefined : this.body;
    const second = Math.floor(nowMs / 1_000);
    if (this.head !== undefined && this.second === second && response.shouldKeepAlive) {
      const whole = body !== undefined && changing === undefined ? this.wholeOf(this.head, body) : undefined;
      response.statusCode = this.status;
      (response as KeptHead)._header = whole ?? this.head + linesOf(changing) + HEAD_END;
      if (response.headersSent) {
        response.end(whole === undefined ? body : undefined);
        return;
      }
    }
    response.writeHead(this.status, [...this.lines, ...Object.entries(changing ?? {}).flat()]);
    this.keep(response, second, linesOf(changing));
    response.end(body);
  }

  private wholeOf(head: string, body: Buffer): string | undefined {
    if (body.length <= LONGEST_WHOLE) this.whole ??= head + HEAD_END + body.toString('latin1');
    return this.whole;
  }

  private keep(response: ServerResponse, second: number, changing: string): void {
    const made = (response as KeptHead)._header;
    // Node looks at the clock once a second, and may be late: a date of the second before is not for the rest of this one.
    const isOfNow = typeof made === 'string' && made.includes(new Date(second * 1_000).toUTCString());
    const isLike = isOfNow && made.includes(changing) && response.shouldKeepAlive;
    this.head = isLike ? made.replace(changing, '').slice(0, -HEAD_END.length) : undefined;
    this.whole = undefined;
    this.second = second;
  }
}

/** As Node spells them. Node is not asked to check them: they come of numbers and names of this program. */
function linesOf(headers: Headers | undefined): string {
  let lines = '';
  for (const name in headers) lines += `${name}: ${headers[name]}\r\n`;
  return lines;
}
