import { SchedulerRegistry } from '@nestjs/schedule';

/** A named wait in Nest's scheduler registry, where it can be seen, and that a stop ends at once. */
export class SlotTimer {
  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly name: string,
    private readonly stop: AbortSignal,
  ) {}

  async wait(ms: number): Promise<void> {
    if (this.stop.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.stop.removeEventListener('abort', done);
        this.registry.deleteTimeout(this.name);
        resolve();
      };
      this.registry.addTimeout(this.name, setTimeout(done, ms));
      this.stop.addEventListener('abort', done);
    });
  }
}
