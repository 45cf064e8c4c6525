import type { ContentEncoding } from '../snapshots/content-encoding.js';
import type { ServedSnapshot } from '../snapshots/served-snapshot.js';
import { answerHeaders } from '../snapshots/snapshot-answer.js';
import type { SnapshotHeaders } from '../snapshots/snapshot-headers.js';

/** Names and values in turn, as `writeHead` takes them. */
export type HeaderLines = readonly string[];

/** The headers of one snapshot as they are for a moment, in each form in which it has been asked for. */
export class ReadyAnswer {
  private readonly made = new Map<string, HeaderLines>();

  constructor(
    private readonly snapshot: ServedSnapshot,
    private readonly headers: SnapshotHeaders,
    /** Wall moments (epoch ms) from which and until which the headers are these. */
    readonly fromMs: number,
    readonly untilMs: number,
  ) {}

  get stale(): boolean {
    return this.headers['snapshot-stale'] === 'true';
  }

  get lastModified(): string {
    return this.headers['last-modified'] ?? '';
  }

  lines(encoding: ContentEncoding, bodyLength: number | undefined): HeaderLines {
    const form = bodyLength === undefined ? `304 ${encoding}` : encoding;
    const made = this.made.get(form);
    if (made !== undefined) return made;
    const lines = Object.entries(answerHeaders(this.snapshot, this.headers, encoding, bodyLength)).flat();
    this.made.set(form, lines);
    return lines;
  }
}
