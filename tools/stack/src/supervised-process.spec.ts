import { describe, expect, it } from '@jest/globals';
import { pollUntil } from '@tapedeck/local-servers';
import { SupervisedProcess } from './supervised-process.js';
import type { Running, Supervision } from './supervised-process.js';

/** A process in name only: ends when told, with the code told. */
class Fake implements Running {
  readonly pid = 1;
  private settle: (code: number) => void = () => undefined;
  readonly exited = new Promise<number>((resolve) => (this.settle = resolve));

  end(code: number): void {
    this.settle(code);
  }
  async stop(): Promise<void> {
    this.end(0);
  }
  async kill(): Promise<void> {
    this.end(137);
  }
}

function supervised(overrides: Partial<Supervision> = {}) {
  const started: Fake[] = [];
  const lines: string[] = [];
  const process = new SupervisedProcess({
    name: 'service',
    start: async () => {
      const fake = new Fake();
      started.push(fake);
      return fake;
    },
    onStarted: async () => undefined,
    isFatal: (code) => code === 78,
    onFatal: (code) => lines.push(`fatal ${code}`),
    log: (line) => lines.push(line),
    backoff: { firstMs: 1, maxMs: 4, healthyAfterMs: 60_000 },
    ...overrides,
  });
  const starts = (count: number) => pollUntil(() => (started.length >= count ? true : undefined), 2_000);
  return { process, started, lines, starts };
}

describe('SupervisedProcess', () => {
  it('starts again what ends, whatever the code, with a growing delay told in the log', async () => {
    const { process, started, lines, starts } = supervised();
    await process.start();
    for (const [index, code] of [1, 0, 137].entries()) {
      started[index]?.end(code);
      await starts(index + 2);
    }
    await process.stop();
    expect(lines).toEqual([
      'ended with exit code 1; starting it again in 0.001 s',
      'ended with exit code 0; starting it again in 0.002 s',
      'was ended by SIGKILL; starting it again in 0.004 s',
    ]);
    expect(started).toHaveLength(4);
    expect(process.pid).toBeUndefined();
  });

  it('gives up at a fatal code', async () => {
    const { process, started, lines } = supervised();
    await process.start();
    started[0]?.end(78);
    await pollUntil(() => (lines.length > 0 ? true : undefined), 2_000);
    await process.stop();
    expect(lines).toEqual(['fatal 78']);
    expect(started).toHaveLength(1);
  });

  it('goes on trying when a later start fails, but lets the first failure through', async () => {
    let attempts = 0;
    const flaky = async (): Promise<Running> => {
      attempts += 1;
      if (attempts === 2) throw new Error('port taken');
      return first;
    };
    const first = new Fake();
    const { process, lines } = supervised({ start: flaky });
    await process.start();
    first.end(1);
    await pollUntil(() => (attempts >= 3 ? true : undefined), 2_000);
    await process.stop();
    expect(lines.slice(1, 3)).toEqual(['port taken', 'could not be started; starting it again in 0.002 s']);
    const broken = supervised({ start: () => Promise.reject(new Error('no binary')) });
    await expect(broken.process.start()).rejects.toThrow('no binary');
  });

  it('does not start again what is told to stop while it waits', async () => {
    const { process, started } = supervised({
      backoff: { firstMs: 60_000, maxMs: 60_000, healthyAfterMs: 60_000 },
    });
    await process.start();
    started[0]?.end(1);
    await pollUntil(() => (process.pid === undefined ? true : undefined), 2_000);
    await process.stop();
    expect(started).toHaveLength(1);
  });
});
