import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from '@tapedeck/local-servers';
import { WITHIN_MS } from '../within-ms.js';

interface Report {
  readonly inOrder: boolean;
  readonly events: number;
  readonly least: number;
  readonly behind: number;
  readonly wrong: number;
  readonly lost: number;
  readonly latencies: number[];
}

/** Clients of a stream in processes of their own, each of which checks every byte that it is sent. */
export class StreamClients {
  private constructor(private readonly children: readonly ChildProcess[]) {}

  /** Resolves once all are connected and have their first message. */
  static async connect(port: number, path: string, count: number, processes: number): Promise<StreamClients> {
    const main = fileURLToPath(import.meta.resolve('./stream-clients.main.js'));
    const children = Array.from({ length: processes }, (_, at) => {
      const share = Math.floor((count * (at + 1)) / processes) - Math.floor((count * at) / processes);
      return fork(main, [String(port), path, String(share)], { serialization: 'advanced' });
    });
    const clients = new StreamClients(children);
    try {
      await Promise.all(children.map((child) => reply(child)));
    } catch (error) {
      await clients.stop();
      throw error;
    }
    return clients;
  }

  /**
   * Waits until every client has had so many events. Rejects if one of them was sent anything else, in another order, or was
   * cut. Resolves with the milliseconds that each event took to each client.
   */
  async latencies(events: number): Promise<number[]> {
    const all: number[] = [];
    const looked = await Promise.all(
      this.children.map(async (child) => {
        let last: Report | undefined;
        await until(
          `every client to have ${events} events`,
          async () => {
            last = await this.ask(child);
            for (const latency of last.latencies) all.push(latency);
            return last.least >= events || last.lost > 0 || last.wrong > 0;
          },
          WITHIN_MS,
        );
        return last;
      }),
    );
    for (const report of looked) {
      const { latencies: _told, ...found } = report ?? { latencies: [] };
      if (
        report?.inOrder !== true ||
        report.events !== events ||
        report.behind + report.wrong + report.lost > 0
      )
        throw new Error(`not every client had every event in order: ${JSON.stringify(found)}`);
    }
    return all;
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, 'exit');
        child.disconnect();
        await ended;
      }),
    );
  }

  private async ask(child: ChildProcess): Promise<Report> {
    const told = reply(child);
    child.send('report');
    return (await told) as Report;
  }
}

/** The next message of a child; rejects if it ends before. */
function reply(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the clients ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
