import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, startPostgres, startRedis, until, type LocalServer } from '@tapedeck/local-servers';
import type { Container } from '../src/container.js';
import { environmentOf } from '../src/environment-of.js';
import type { Manifest } from '../src/manifest.js';
import { podsOf, type Pod } from '../src/pods.js';
import { renderOverlay } from '../src/render-overlay.js';
import { makeImageTree, removeImageTree, sizeOf } from './image-tree.js';
import { monitoredMetrics } from './monitored-metrics.js';
import { missing, ROOT } from './support.js';

const reason = await missing();
const describeHere = reason === undefined ? describe : describe.skip;
/** `npm run test:long`; else the packages and the build of the checkout serve. */
const WHOLE = process.env['IMAGE_FROM_SOURCES'] === 'true';
const MADE_WITHIN_MS = WHOLE ? 900_000 : 240_000;
const STARTED_WITHIN_MS = 60_000;
/** Nobody: a user who owns nothing here. A process that is no root cannot become another, nor needs to. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const MEGABYTE = 1_048_576;
/** Alpine with libstdc++, beside the binary of Node. */
const BASE_BYTES = 12 * MEGABYTE;

interface Running {
  readonly pod: Pod;
  readonly child: ChildProcess;
  readonly port: number;
  readonly output: () => string;
}

describeHere(`what the image holds${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  let tree: string;
  let redis: LocalServer;
  let postgres: LocalServer;
  let manifests: Manifest[];
  const home = mkdtempSync(join(tmpdir(), 'tapedeck-image-home-'));
  const keys = join(home, 'api-keys');
  const running: Running[] = [];

  beforeAll(async () => {
    [tree, redis, postgres, manifests] = await Promise.all([
      makeImageTree(WHOLE),
      startRedis(),
      startPostgres(),
      renderOverlay(join(ROOT, 'k8s/overlays/local')),
    ]);
    chmodSync(home, 0o777);
    // A checkout may be its owner's alone.
    copyFileSync(join(ROOT, 'k8s/overlays/local/api-keys.txt'), keys);
  }, MADE_WITHIN_MS);
  afterAll(async () => {
    for (const { child } of running) if (child.exitCode === null) child.kill('SIGKILL');
    await Promise.all([redis.stop(), postgres.stop()]);
    await removeImageTree(tree);
    rmSync(home, { recursive: true });
  }, STARTED_WITHIN_MS);

  const start = (container: Container, changed: Record<string, string>) =>
    spawn(process.execPath, [...(container.args ?? [])], {
      cwd: tree,
      env: { ...environmentOf(container, manifests), ...changed },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...NOBODY,
    });
  const servers = () => ({ REDIS_URL: redis.url, DATABASE_URL: postgres.url });
  const podsNamed = (kind: string) => podsOf(manifests).filter((pod) => pod.kind === kind);

  it('is smaller than 250 MB with Node and its base', async () => {
    const bytes = (await sizeOf(tree)) + statSync(process.execPath).size + BASE_BYTES;
    expect(bytes / MEGABYTE).toBeLessThan(250);
  });

  it('migrates as the Job does', async () => {
    const job = podsNamed('Job').find(({ name }) => name === 'migrate');
    const child = start(job?.spec.containers[0] as Container, { DATABASE_URL: postgres.url });
    const output = collect(child);
    const [code] = (await once(child, 'exit')) as [number];
    expect([code, output()]).toEqual([0, expect.stringMatching(/applied \d+/)]);
  });

  it(
    'starts every service as nobody from a tree that nobody can write, and answers every probe',
    async () => {
      for (const pod of podsNamed('Deployment')) {
        const [container] = pod.spec.containers as [Container];
        const port = await freePort();
        const child = start(container, {
          ...servers(),
          MANAGEMENT_PORT: String(port),
          GATEWAY_PORT: String(await freePort()),
          TAPEDECK_HOME: home,
          TOP_PICKS_ARCHIVE_DIR: home,
          ...(mountsKeys(container) && { GATEWAY_API_KEYS_FILE: keys }),
        });
        running.push({ pod, child, port, output: collect(child) });
      }
      await Promise.all(running.map((one) => answersItsProbes(one)));
    },
    STARTED_WITHIN_MS,
  );

  it('exports every metric that a rule or a dashboard reads', async () => {
    const pages = await Promise.all(
      running.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()),
    );
    const exported = new Set(
      pages.flatMap((page) => [...page.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(namesOf)),
    );
    const unknown = [...(await monitoredMetrics())].filter(([name]) => !exported.has(name));
    expect(unknown).toEqual([]);
  });

  it(
    'ends every service with 0 when it is asked to',
    async () => {
      const codes = running.map(async ({ pod, child, output }) => {
        const exited = child.exitCode === null ? once(child, 'exit') : [child.exitCode];
        child.kill('SIGTERM');
        const [code] = (await exited) as [number | null];
        return [pod.name, code, code === 0 ? '' : output()];
      });
      expect(await Promise.all(codes)).toEqual(running.map(({ pod }) => [pod.name, 0, '']));
    },
    STARTED_WITHIN_MS,
  );
});

function namesOf([, name = '', type]: RegExpExecArray): string[] {
  return type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => `${name}${end}`) : [name];
}

function mountsKeys({ env = [] }: Container): boolean {
  return env.some(({ name }) => name === 'GATEWAY_API_KEYS_FILE');
}

async function answersItsProbes(one: Running): Promise<void> {
  const [container] = one.pod.spec.containers as [Container];
  for (const probe of [container.startupProbe, container.livenessProbe, container.readinessProbe]) {
    const { path, port } = probe?.httpGet ?? { path: '(none)', port: '(none)' };
    expect([one.pod.name, port]).toEqual([one.pod.name, 'management']);
    await until(
      `${one.pod.name} answers ${path}`,
      async () => {
        if (one.child.exitCode !== null)
          throw new Error(`${one.pod.name} ended with ${one.child.exitCode}:\n${one.output()}`);
        const answer = await fetch(`http://127.0.0.1:${one.port}${path}`).catch(() => undefined);
        return answer?.status === 200;
      },
      STARTED_WITHIN_MS,
    );
  }
}

function collect(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  return () => output;
}
