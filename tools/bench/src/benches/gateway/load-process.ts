import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadReport } from './load-order.js';

const MAIN = fileURLToPath(import.meta.resolve('./load.main.js'));

/** What puts servers under load, as a process of its own. */
export class LoadProcess {
  private readonly child: ChildProcess = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });

  /** Throws when it ends, having said why. */
  async run(order: LoadOrder): Promise<LoadReport> {
    const ended = new AbortController();
    const end = once(this.child, 'exit', { signal: ended.signal }).then(() => {
      throw new Error('the load ended before its time');
    });
    const report = once(this.child, 'message', { signal: ended.signal });
    try {
      this.child.send(order);
      const [answer] = (await Promise.race([report, end])) as [LoadReport];
      return answer;
    } finally {
      ended.abort();
      await Promise.allSettled([report, end]);
    }
  }

  stop(): void {
    this.child.disconnect();
  }
}
