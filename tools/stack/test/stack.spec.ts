import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, pollUntil } from '@tapedeck/local-servers';
import { processIdentity } from '../src/process-identity.js';
import type { StackPlan } from '../src/stack-plan.js';
import type { StackRecord } from '../src/stack-record.js';
import { StateFolder } from '../src/state-folder.js';

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}.mjs`, import.meta.url));
const DEADLINE_MS = 20_000;

/** Where the test is about something else no servers are started: the fixtures only print the addresses. */
const NO_SERVERS = { REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: 'postgres://me@127.0.0.1:1/none' };

function plan(services: Record<string, string>, migrateCode = 0): StackPlan {
  const program = { nodeFlags: [] };
  return {
    migrate: { ...program, name: 'migrate', entry: fixture('migrate'), args: [String(migrateCode)] },
    services: Object.entries(services).map(([name, behaviour]) => ({
      ...program,
      name,
      entry: fixture('service'),
      args: [behaviour],
    })),
  };
}

describe('npm start', () => {
  let home: string;
  let started: ChildProcess[];
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'stack-'));
    started = [];
  });
  afterEach(async () => {
    for (const child of started) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await new StateFolder(home, 'any').reset();
    await rm(home, { recursive: true });
  });

  /** A stack in a process of its own, with servers of its own unless the environment names others. */
  async function start(what: StackPlan, env: Record<string, string> = {}, ...flags: string[]) {
    const gateway = { GATEWAY_PORT: String(await freePort()), TAPEDECK_HOME: home };
    const child = spawn(process.execPath, [fixture('run'), JSON.stringify(what), ...flags], {
      env: { ...process.env, NODE_OPTIONS: '', ...gateway, ...env },
    });
    started.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => (output += String(bytes)));
    const exited = once(child, 'close').then(([code]) => code as number | null);
    const says = async (text: string | RegExp) => {
      const seen = () => (output.match(text) === null ? undefined : true);
      if ((await pollUntil(seen, DEADLINE_MS)) === undefined)
        throw new Error(`no ${String(text)} in\n${output}`);
    };
    return { child, exited, says, output: () => output };
  }

  const record = async () => JSON.parse(await readFile(join(home, 'stack.json'), 'utf8')) as StackRecord;

  async function identities(): Promise<(string | undefined)[]> {
    const { pids = {} } = await record();
    return Promise.all(Object.values(pids).map(processIdentity));
  }

  async function allGone(before: readonly (string | undefined)[], pids: readonly number[]): Promise<boolean> {
    const gone = await pollUntil(async () => {
      const now = await Promise.all(pids.map(processIdentity));
      return now.some((identity, index) => identity !== undefined && identity === before[index])
        ? undefined
        : true;
    }, DEADLINE_MS);
    return gone ?? false;
  }

  it('brings everything up, says where, and on Ctrl-C takes it down again, services first', async () => {
    const stack = await start(plan({ writer: 'serve', gateway: 'gateway' }));
    await stack.says('Tapedeck is ready: http://127.0.0.1:');
    await stack.says(/migrate +│ schema of postgres:.* is up to date/);
    const { pids = {}, environment = {}, gateway = '' } = await record();
    expect(Object.keys(pids).sort()).toEqual(['gateway', 'postgres', 'redis', 'writer']);
    expect(environment).toMatchObject({
      REDIS_URL: expect.stringMatching(/^redis:/),
      DATABASE_URL: expect.stringMatching(/^postgres:/),
      MARKET_CLOCK_STARTED_AT: expect.stringMatching(/^\d{13}$/),
    });
    expect((await fetch(gateway)).ok).toBe(true);
    const before = await identities();
    stack.child.kill('SIGINT');
    expect(await stack.exited).toBe(0);
    expect(stack.output()).toMatch(/writer +│ closed/);
    expect(await allGone(before, Object.values(pids))).toBe(true);
    expect(existsSync(join(home, 'stack.json'))).toBe(false);
  });

  it('starts a crashed service again, and a killed server on its old port', async () => {
    const stack = await start(plan({ writer: 'crash', gateway: 'gateway' }));
    await stack.says(/writer +│ ended with exit code 1; starting it again in 0.25 s/);
    await stack.says(/writer +│ ended with exit code 1; starting it again in 0.5 s/);
    const before = await record();
    process.kill(before.pids?.['redis'] ?? 0, 'SIGKILL');
    await stack.says(/redis +│ was ended by SIGKILL/);
    const after = await pollUntil(async () => {
      const now = await record();
      return now.pids?.['redis'] === before.pids?.['redis'] ? undefined : now;
    }, DEADLINE_MS);
    expect(after?.environment).toEqual(before.environment);
    stack.child.kill('SIGTERM');
    expect(await stack.exited).toBe(0);
  });

  it('stops everything with 78 when a service cannot run as configured', async () => {
    const stack = await start(plan({ writer: 'misconfigured', gateway: 'gateway' }), NO_SERVERS);
    expect(await stack.exited).toBe(78);
    expect(stack.output()).toMatch(/writer +│ MARKET_DATA_URL: no such file/);
    expect(stack.output()).toContain('writer cannot run as configured, see above');
  });

  it('starts no service when the schema cannot be brought up to date', async () => {
    const stack = await start(plan({ gateway: 'gateway' }, 1), NO_SERVERS);
    expect(await stack.exited).toBe(1);
    expect(stack.output()).toContain('migrate ended with exit code 1');
    expect(stack.output()).not.toContain('up as');
  });

  it('leaves no process when it is killed, and starts again over what is left', async () => {
    const stack = await start(plan({ gateway: 'gateway' }));
    await stack.says('Tapedeck is ready');
    const { pids = {} } = await record();
    const before = await identities();
    stack.child.kill('SIGKILL');
    expect(await allGone(before, Object.values(pids))).toBe(true);
    const again = await start(plan({ gateway: 'gateway' }));
    await again.says('Tapedeck is ready');
    again.child.kill('SIGINT');
    expect(await again.exited).toBe(0);
  });

  it('takes two signals of one Ctrl-C for one, and ends at once at the next', async () => {
    const stack = await start(plan({ writer: 'stubborn', gateway: 'gateway' }), NO_SERVERS);
    await stack.says('Tapedeck is ready');
    const { pids = {} } = await record();
    const before = await identities();
    stack.child.kill('SIGINT');
    await stack.says(/writer +│ closed/);
    stack.child.kill('SIGINT');
    const impatient = setInterval(() => stack.child.kill('SIGINT'), 100);
    expect(await stack.exited.finally(() => clearInterval(impatient))).toBe(130);
    expect(stack.output()).toContain('stopping; once more');
    expect(await allGone(before, Object.values(pids))).toBe(true);
  });

  it('runs once in a folder, and clears it only when nothing runs there', async () => {
    const stack = await start(plan({ gateway: 'gateway' }), NO_SERVERS);
    await stack.says('Tapedeck is ready');
    const second = await start(plan({ gateway: 'gateway' }), NO_SERVERS, '--reset');
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain('already running in');
    stack.child.kill('SIGINT');
    expect(await stack.exited).toBe(0);
  });
});
