/** One line that is drawn over on a terminal; elsewhere one line for every tenth of the way. */
export class Progress {
  private lastShown = -1;

  constructor(
    private readonly label: string,
    private readonly total: number,
    private readonly out: NodeJS.WriteStream = process.stderr,
  ) {}

  update(done: number, note: string): void {
    const share = this.total === 0 ? 1 : done / this.total;
    if (this.out.isTTY) {
      const filled = Math.round(share * 30);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(30 - filled)}`;
      this.out.write(`\r${this.label} ${bar} ${done}/${this.total} ${note}\u001b[K`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth === this.lastShown) return;
    this.lastShown = tenth;
    this.out.write(`${this.label}: ${done} of ${this.total} ${note}\n`);
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\n');
  }
}
