const START_BYTES = 1 << 20;

/** An event in the bytes that all clients are sent: where it ends, and when it should have been published. */
export interface SharedEvent {
  readonly end: number;
  readonly index: number;
  readonly plannedAt: number;
}

/**
 * What every client must be sent, byte for byte: learnt from whoever is ahead, compared with by all others. Comparing is
 * all that thousands of clients in one process have time for; the bytes are read as events once.
 */
export class SharedBytes {
  readonly events: SharedEvent[] = [];
  private bytes = Buffer.alloc(START_BYTES);
  private length = 0;
  private readTo = 0;

  /** Whether the chunk is what comes at that offset. */
  take(offset: number, chunk: Buffer): boolean {
    const known = Math.min(chunk.length, this.length - offset);
    if (known < 0 || chunk.compare(this.bytes, offset, offset + known, 0, known) !== 0) return false;
    if (known < chunk.length) this.append(chunk.subarray(known));
    return true;
  }

  get end(): number {
    return this.length;
  }

  private append(more: Buffer): void {
    while (this.length + more.length > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    this.length += more.copy(this.bytes, this.length);
    this.read();
  }

  private read(): void {
    for (;;) {
      const end = this.bytes.subarray(0, this.length).indexOf('\n\n', this.readTo);
      if (end < 0) return;
      const message = this.bytes.toString('utf8', this.readTo, end);
      this.readTo = end + 2;
      const data = /^data: (.*)$/m.exec(message)?.[1];
      if (data === undefined || data.includes('"position"')) continue;
      const { index, plannedAt } = (JSON.parse(data) as { data: { index: number; plannedAt: number } }).data;
      this.events.push({ end: this.readTo, index, plannedAt });
    }
  }
}
