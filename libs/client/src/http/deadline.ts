/** A signal that follows another one and a time limit. It leaves no listener behind on a signal that outlives many calls. */
export class Deadline {
  private readonly controller = new AbortController();
  private readonly timer: ReturnType<typeof setTimeout>;
  private readonly follow = () => this.controller.abort(this.followed?.reason);

  constructor(
    limitMs: number,
    private readonly followed: AbortSignal | undefined,
  ) {
    const late = () => this.controller.abort(new DOMException(`not within ${limitMs} ms`, 'TimeoutError'));
    this.timer = setTimeout(late, limitMs);
    if (followed?.aborted === true) this.follow();
    followed?.addEventListener('abort', this.follow, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** No time limit from now on; the other signal is still followed. */
  stopClock(): void {
    clearTimeout(this.timer);
  }

  release(): void {
    this.stopClock();
    this.followed?.removeEventListener('abort', this.follow);
  }
}
