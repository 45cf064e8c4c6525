/** A client of `/v1/stream`, as a browser is one: it comes back where it was when the connection breaks. */
export class LiveWatch {
  /** By source and stream, the numbers of what came, in the order in which it came. */
  readonly sequences = new Map<string, number[]>();
  /** What the stream itself had to tell: `tape-trimmed`, `tape-reset`. */
  readonly breaks: string[] = [];
  private readonly stopping = new AbortController();
  private lastId = '';
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly address: string) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  get count(): number {
    return [...this.sequences.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** Each source's numbers must follow one another: what does not, in words. */
  get faults(): string[] {
    return [...this.sequences].flatMap(([source, numbers]) =>
      numbers
        .slice(1)
        .flatMap((number, at) =>
          number === (numbers[at] ?? NaN) + 1 ? [] : [`${source}: ${numbers[at]} and then ${number}`],
        ),
    );
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.follow();
      } catch (error) {
        if (!this.stopping.signal.aborted && !(error instanceof TypeError)) throw error;
      }
    }
  }

  private async follow(): Promise<void> {
    const headers: Record<string, string> = this.lastId === '' ? {} : { 'last-event-id': this.lastId };
    const response = await fetch(`${this.address}/v1/stream`, { headers, signal: this.stopping.signal });
    const decoder = new TextDecoder();
    let text = '';
    for await (const bytes of response.body ?? []) {
      const blocks = (text + decoder.decode(bytes as Uint8Array, { stream: true })).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    this.lastId = field('id') ?? this.lastId;
    const [event, data] = [field('event'), field('data')];
    if (event === undefined || event === 'position' || data === undefined) return;
    if (event.startsWith('tape-')) {
      this.breaks.push(`${event} ${data}`);
      return;
    }
    const { source, type, sequence } = JSON.parse(data) as { source: string; type: string; sequence: string };
    // A source numbers within a stream, and the first word of a type names the stream.
    const name = `${source} on ${type.split('.')[0]}`;
    this.sequences.set(name, [...(this.sequences.get(name) ?? []), Number(sequence)]);
  }
}
