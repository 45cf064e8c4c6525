import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort, pollUntil } from '@tapedeck/local-servers';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const STARTED_WITHIN_MS = 30_000;

/** The gateway as it is run: a process of its own, whose every line is kept. */
export class GatewayProcess {
  output = '';

  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  static async spawn(variables: Record<string, string>): Promise<GatewayProcess> {
    const port = await freePort();
    const env = {
      PATH: process.env['PATH'],
      GATEWAY_PORT: String(port),
      MANAGEMENT_PORT: '0',
      // Connections that a test has left open are nobody's any more.
      GATEWAY_DRAIN_SECONDS: '0',
      ...variables,
    };
    return new GatewayProcess(spawn(process.execPath, [MAIN], { env, stdio: 'pipe' }), port);
  }

  /** Resolves once it answers; throws with what it wrote when it does not. */
  async answering(): Promise<this> {
    const live = await pollUntil(
      () =>
        fetch(`http://127.0.0.1:${this.port}/health/live`).then(
          ({ ok }) => ok || undefined,
          () => (this.child.exitCode === null ? undefined : false),
        ),
      STARTED_WITHIN_MS,
    );
    if (live !== true) throw new Error(`the gateway does not answer: ${this.output}`);
    return this;
  }

  get(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`, init);
  }

  /** The lines of its log that are JSON. */
  lines(): Record<string, unknown>[] {
    return this.output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
    await this.ended();
  }
}
