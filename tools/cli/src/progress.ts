const BAR = 30;

/** One line that is drawn over on a terminal; elsewhere one line for every tenth of the way. */
export class Progress {
  private lastShown = -1;
  private lastDrawn = '';

  constructor(
    private readonly label: string,
    private readonly total: number,
    private readonly out: NodeJS.WriteStream = process.stderr,
    /** How an amount is written. */
    private readonly spell: (amount: number) => string = String,
  ) {}

  update(done: number, note: string): void {
    // More can have come since the total was taken.
    const share = this.total === 0 ? 1 : Math.min(1, done / this.total);
    if (this.out.isTTY) {
      const filled = Math.round(share * BAR);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
      this.lastDrawn = `\r${this.label} ${bar} ${this.spell(done)}/${this.spell(this.total)} ${note}\u001b[K`;
      this.out.write(this.lastDrawn);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth === this.lastShown) return;
    this.lastShown = tenth;
    this.out.write(`${this.label}: ${this.spell(done)} of ${this.spell(this.total)} ${note}\n`);
  }

  /** Lets something else be printed: the line is taken away for it, and drawn again below. */
  pass(print: () => void): void {
    const isDrawn = this.out.isTTY && this.lastDrawn !== '';
    if (isDrawn) this.out.write('\r\u001b[K');
    print();
    if (isDrawn) this.out.write(this.lastDrawn);
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\n');
  }
}
