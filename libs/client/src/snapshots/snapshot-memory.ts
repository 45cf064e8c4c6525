export interface RememberedAnswer {
  readonly etag: string;
  readonly text: string;
}

/** The last answer of each address, those not asked for longest forgotten first. */
export class SnapshotMemory {
  private readonly answers = new Map<string, RememberedAnswer>();

  constructor(private readonly most: number) {}

  get(address: string): RememberedAnswer | undefined {
    const answer = this.answers.get(address);
    if (answer !== undefined) this.set(address, answer);
    return answer;
  }

  set(address: string, answer: RememberedAnswer): void {
    this.answers.delete(address);
    this.answers.set(address, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > this.most && oldest !== undefined) this.answers.delete(oldest);
  }
}
