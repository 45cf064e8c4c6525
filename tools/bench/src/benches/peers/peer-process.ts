import { fileURLToPath } from 'node:url';
import { until } from '@tapedeck/local-servers';
import { WITHIN_MS } from '../within-ms.js';
import { PausableProcess } from '../writer/pausable-process.js';
import type { PeerArguments } from './peer-arguments.js';

/** A peer at work: one of the `*.main.js` beside this file. */
export class PeerProcess extends PausableProcess {
  /** Events that it has stored. */
  private stored = 0;

  static async start(main: string, peer: PeerArguments): Promise<PeerProcess> {
    const path = fileURLToPath(import.meta.resolve(`./${main}.main.js`));
    const args = [path, peer.redisUrl, peer.databaseUrl, String(peer.concurrency)];
    const started = new PeerProcess(PausableProcess.spawned(args, {}));
    let ready = false;
    started.child.on('message', (stored) => {
      ready = true;
      started.stored = Number(stored);
    });
    await until('the peer to be ready', async () => started.alive(main) && ready);
    return started;
  }

  /** Waits until it has stored so many since it was started. */
  async hasStored(events: number): Promise<void> {
    await until(
      'the peer to have stored every event',
      async () => this.alive('peer') && this.stored >= events,
      WITHIN_MS,
    );
  }

  private alive(name: string): true {
    if (this.child.exitCode !== null) throw new Error(`${name} ended with ${this.child.exitCode}`);
    return true;
  }
}
