import type { ContentEncoding } from '../snapshots/content-encoding.js';
import type { Representation } from '../snapshots/representation.js';
import type { ServedSnapshot } from '../snapshots/served-snapshot.js';
import { answerHeaders } from '../snapshots/snapshot-answer.js';
import type { SnapshotHeaders } from '../snapshots/snapshot-headers.js';
import { ReadyHead } from './ready-head.js';

type Headers = Readonly<Record<string, string>>;

/** The headers of one snapshot as they are for a moment, in each form in which it has been asked for. */
export class ReadyAnswer {
  private readonly heads = new Map<ContentEncoding, ReadyHead>();
  private readonly headsNotModified = new Map<ContentEncoding, ReadyHead>();
  /** Those that the heads were made with. */
  private gateHeaders: Headers | undefined;

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

  /** With a body it is 200, without 304. Headers of the gate that are the same object as before cost nothing. */
  head({ encoding, body }: Representation, gateHeaders: Headers): ReadyHead {
    if (gateHeaders !== this.gateHeaders) {
      this.heads.clear();
      this.headsNotModified.clear();
      this.gateHeaders = gateHeaders;
    }
    const heads = body === undefined ? this.headsNotModified : this.heads;
    const made = heads.get(encoding);
    if (made !== undefined) return made;
    const { vary, ...own } = answerHeaders(this.snapshot, this.headers, encoding, body?.length);
    const { vary: variesByGate, ...others } = gateHeaders;
    const varies = [variesByGate, vary].filter((names) => names !== undefined).join(', ');
    const lines = Object.entries({ ...own, vary: varies, ...others }).flat();
    const head = new ReadyHead(body === undefined ? 304 : 200, lines, body);
    heads.set(encoding, head);
    return head;
  }
}
