import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exists } from '../src/files/exists.js';
import { GUARD_SCRIPT } from '../src/process/guard-script.js';
import { GuardedProcess } from '../src/process/guarded-process.js';
import { pollUntil } from '../src/process/poll-until.js';
import { processGone } from '../src/testing/process-gone.js';

/** Another process that owns a guard: prints the pid of what is guarded, then waits to be killed. */
const OWNER = `
  const [script, folder, ...command] = process.argv.slice(1);
  const guard = require('node:child_process').spawn(
    '/bin/sh', ['-c', script, 'guard', 'TERM', '1', folder, ...command],
    { detached: true, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] },
  );
  guard.stdio[3].pipe(process.stdout);
`;
const STUBBORN = ['/bin/sh', '-c', "trap '' TERM; while :; do sleep 0.05; done"];

describe('a guarded process', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'guarded-'));
  });
  afterEach(async () => rm(dir, { recursive: true }));

  async function start(command: string, args: string[], graceS = 5): Promise<GuardedProcess> {
    const log = await open(join(dir, 'log'), 'w');
    const spec = { command, args, graceS, stopSignal: 'TERM' as const };
    return GuardedProcess.start(spec, log.fd).finally(() => log.close());
  }

  async function killedOwner(command: string[], folder: string): Promise<number> {
    const owner = spawn(process.execPath, ['-e', OWNER, GUARD_SCRIPT, folder, ...command]);
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    owner.kill('SIGKILL');
    return Number(line.toString());
  }

  it('ends, and its folder goes, when the owner is killed with SIGKILL', async () => {
    const folder = join(dir, 'data');
    await mkdir(folder);
    const pid = await killedOwner(['sleep', '600'], folder);
    expect(await processGone(pid)).toBe(true);
    expect(await pollUntil(async () => ((await exists(folder)) ? undefined : true), 5_000)).toBe(true);
  });

  it('is killed after the grace when it ignores the signal', async () => {
    expect(await processGone(await killedOwner(STUBBORN, ''))).toBe(true);
  });

  it('gets the signal it asked for, and its time to end well', async () => {
    const server = await start('/bin/sh', [
      '-c',
      "trap 'echo saved; exit 0' TERM; echo up; while :; do sleep 0.05; done",
    ]);
    const log = () => readFile(join(dir, 'log'), 'utf8');
    await pollUntil(async () => ((await log()) === 'up\n' ? true : undefined), 5_000);
    await server.stop();
    expect(await log()).toBe('up\nsaved\n');
    expect(server.running).toBe(false);
  });

  it('is itself what kill() ends, at once', async () => {
    const server = await start(STUBBORN[0] as string, STUBBORN.slice(1), 60);
    await server.kill();
    expect(await server.exited).toBe(128 + 9);
    expect(await processGone(server.pid)).toBe(true);
    await server.kill();
    await server.stop();
  });

  it('settles exited when it ends by itself, also when it never started', async () => {
    await (
      await start('true', [])
    ).exited;
    const absent = await start('/no/such/program', []);
    expect(await absent.exited).toBe(127);
    expect(await readFile(join(dir, 'log'), 'utf8')).toContain('/no/such/program');
  });
});
