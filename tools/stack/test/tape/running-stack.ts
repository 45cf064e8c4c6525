import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TapedeckClient } from '@tapedeck/client';
import { freePort } from '@tapedeck/local-servers';
import { CheckedFetch, type OpenApiDocument } from '@tapedeck/openapi-contract';
import { connectRedis } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import pg from 'pg';
import type { StackRecord } from '../../src/stack-record.js';
import { StateFolder } from '../../src/state-folder.js';
import { pollUntil } from './poll-until.js';

const DOCUMENT = new URL('../../../../libs/client/openapi.json', import.meta.url);
/** The pauses between tries are the test's own, shorter than a server may ask for. */
const ONE_TRY = { attempts: 1 };

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

type Variables = Readonly<Record<string, string>>;

/** `npm start` with a state folder of its own, as a person would run it, but for the install before it. */
export class RunningStack {
  readonly home = mkdtempSync(join(tmpdir(), 'tapedeck-test-'));
  readonly environment: Record<string, string>;
  output = '';
  /** Holds every answer that the client gets against the document. */
  readonly checked = new CheckedFetch(JSON.parse(readFileSync(DOCUMENT, 'utf8')) as OpenApiDocument);
  private child: ChildProcess | undefined;

  constructor(variables: Variables) {
    this.environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      TAPEDECK_HOME: this.home,
      TOP_PICKS_ARCHIVE_DIR: join(this.home, 'archive'),
      ...variables,
    };
  }

  async start(): Promise<void> {
    const port = this.environment['GATEWAY_PORT'] ?? String(await freePort());
    this.environment['GATEWAY_PORT'] = port;
    this.output = '';
    const child = spawn(process.execPath, ['tools/stack/dist/main.js'], {
      cwd: ROOT,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    await pollUntil(() => {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`);
      return Promise.resolve(/ready: http/.test(this.output) ? true : undefined);
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${this.output}`);
    });
  }

  /** Ctrl-C; resolves with the exit code. */
  async interrupt(): Promise<number | null> {
    const child = this.child;
    if (child === undefined || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    const [code] = (await ended) as [number | null];
    return code;
  }

  async remove(): Promise<void> {
    await this.interrupt();
    await new StateFolder(this.home, 'any').reset();
    rmSync(this.home, { recursive: true, force: true });
  }

  get record(): StackRecord {
    return JSON.parse(readFileSync(join(this.home, 'stack.json'), 'utf8')) as StackRecord;
  }

  /** What a program of somebody else's would use. */
  get client(): TapedeckClient {
    const baseUrl = `http://127.0.0.1:${this.environment['GATEWAY_PORT']}`;
    return new TapedeckClient({ baseUrl, retry: ONE_TRY, fetch: this.checked.fetch });
  }

  /** What the client reads, once there is any. */
  read<T>(ask: (client: TapedeckClient) => Promise<T>): Promise<T> {
    return pollUntil(() => ask(this.client));
  }

  /** For what is no client's concern: the bytes themselves. */
  get(path: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.environment['GATEWAY_PORT']}${path}`);
  }

  /** A snapshot that was served, once there is one. */
  served(path: string): Promise<Response> {
    return pollUntil(async () => {
      const response = await this.get(path);
      return response.ok ? response : undefined;
    });
  }

  async redis<T>(work: (redis: RedisConnection) => Promise<T>): Promise<T> {
    const url = this.record.environment?.['REDIS_URL'] ?? '';
    const redis = await connectRedis(url, 'tapedeck-test', () => undefined);
    try {
      return await work(redis);
    } finally {
      redis.disconnect();
    }
  }

  async rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
    const client = new pg.Client(this.record.environment?.['DATABASE_URL']);
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** `npm run tapedeck -- …` in another terminal. */
  tapedeck(...args: string[]): {
    child: ChildProcess;
    ended: Promise<{ code: number | null; output: string }>;
  } {
    const child = spawn(process.execPath, ['tools/cli/dist/main.js', ...args], {
      cwd: ROOT,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    const ended = once(child, 'close').then(() => ({ code: child.exitCode, output }));
    return { child, ended };
  }
}
