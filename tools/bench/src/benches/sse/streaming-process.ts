import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort, until } from '@tapedeck/local-servers';
import { GatewayProcess } from '../gateway-process.js';
import { WITHIN_MS } from '../within-ms.js';
import { PausableProcess } from '../writer/pausable-process.js';
import { STREAM_TIME } from './stream-event.js';

/** Ticks of /proc a second: USER_HZ, the same on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

/** A server of events, as deployed or as a rival of it, with what it takes of the machine. */
export class StreamingProcess extends PausableProcess {
  private constructor(
    child: ChildProcess,
    readonly port: number,
    readonly path: string,
  ) {
    super(child);
  }

  /** The gateway as it is deployed. It has no heartbeats, so that every client is sent the same bytes. */
  static async gateway(redisUrl: string): Promise<StreamingProcess> {
    const path = '/v1/stream';
    const { child, port } = await GatewayProcess.start({
      redisUrl,
      // Nothing here reads history.
      databaseUrl: `postgresql://none@127.0.0.1:${await freePort()}/none`,
      path,
      environment: { MARKET_CLOCK: STREAM_TIME, GATEWAY_STREAM_HEARTBEAT_SECONDS: '3600' },
    });
    return new StreamingProcess(child, port, path);
  }

  /** One of the ways of `rival.main.ts`. */
  static async rival(way: string, redisUrl: string): Promise<StreamingProcess> {
    const port = await freePort();
    const path = '/';
    const main = fileURLToPath(import.meta.resolve('./rival.main.js'));
    const child = PausableProcess.spawned([main, way, redisUrl, String(port)], {});
    const ready = async () => {
      if (child.exitCode !== null) throw new Error(`the server of events ended with ${child.exitCode}`);
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'HEAD' }).catch(
        () => undefined,
      );
      return answer?.ok === true;
    };
    await until('the server of events to be ready', ready, WITHIN_MS);
    return new StreamingProcess(child, port, path);
  }

  /** Processor time used so far, in milliseconds. */
  cpuMs(): number {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
    // Behind the name, which may hold spaces: state, ten more, then user and system time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND;
  }
}
